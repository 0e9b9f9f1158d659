import { LONGEST_WORD, wordsOf } from './words';

describe('wordsOf', () => {
  it('gives each word its place in the text, folded, and says which have a capital', () => {
    const text = 'Ёлка — «Ұлытау», 98 депутат.';
    const words = wordsOf(text);
    expect(words.map(({ folded }) => folded)).toEqual(['елка', 'ұлытау', '98', 'депутат']);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ёлка',
      'Ұлытау',
      '98',
      'депутат',
    ]);
    expect(words.map(({ capital }) => capital)).toEqual([true, true, false, false]);
  });

  it('cuts a word that no language has, and keeps where it ends', () => {
    const [word] = wordsOf('a'.repeat(100_000));
    expect(word).toMatchObject({ start: 0, end: 100_000, folded: 'a'.repeat(LONGEST_WORD) });
  });
});
