import { titleOf, titleOfProposed } from './commitment-title';

describe('the title of an unnamed commitment', () => {
  it.each([
    ['"We will build a bridge.', 'We will build a bridge.'],
    ['«Көпір саламыз», – деді ол.', 'Көпір саламыз», – деді ол.'],
    ['— Построим мост.', 'Построим мост.'],
    ['We will\n  build a bridge.', 'We will build a bridge.'],
  ])('of %j is %j', (quote, title) => {
    expect(titleOf(quote)).toBe(title);
  });

  it('is cut at a word where the sentence is long', () => {
    const title = titleOf('word '.repeat(200));
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(241);
  });

  it('is cut inside a word that never ends, and splits no character', () => {
    expect(titleOf('😀'.repeat(500)).isWellFormed()).toBe(true);
  });
});

describe('the title of an accepted suggestion', () => {
  /** A sentence at offset 100 of its version, with its direct speech between ⟦ and ⟧. */
  const title = (marked: string, action: string | null = null) => {
    const quote = marked.replaceAll(/[⟦⟧]/gu, '');
    const quoted = [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map((found, index) => {
      const start = 100 + found.index - 2 * index;
      return { start, end: start + (found[1] ?? '').length };
    });
    return titleOfProposed({ quote, start: 100, end: 100 + quote.length, action }, quoted);
  };

  it.each([
    ['"⟦We will build a bridge by May⟧," Timur Mysalov said.', 'We will build a bridge by May'],
    ['⟦We will pay attention to the young⟧," the akim said.', 'We will pay attention to the young'],
    ['«⟦Построим мост до 1 мая⟧», – сказал аким города.', 'Построим мост до 1 мая'],
    ['«⟦Көпірді 1 мамырға дейін саламыз⟧», – деді қала әкімі.', 'Көпірді 1 мамырға дейін саламыз'],
  ])('leaves out who said it behind it: %j', (marked, expected) => {
    expect(title(marked)).toBe(expected);
  });

  it.each([
    [
      '"⟦We will build,⟧" he said, "⟦a bridge by the first of May⟧."',
      'We will build a bridge by the first of May',
    ],
    ['«⟦Мы построим мост⟧, – сказал аким, – ⟦до 1 мая⟧».', 'Мы построим мост до 1 мая'],
    ['«⟦Біз көпірді⟧, – деді әкім, – ⟦1 мамырға дейін саламыз⟧».', 'Біз көпірді 1 мамырға дейін саламыз'],
  ])('leaves out who said it in its midst: %j', (marked, expected) => {
    expect(title(marked)).toBe(expected);
  });

  it.each([
    ['Аким заявил: «⟦Мы построим новый мост до 1 мая⟧».', 'Мы построим новый мост до 1 мая'],
    ['The akim said: "⟦We will build a bridge by May⟧."', 'We will build a bridge by May'],
  ])('leaves out who said it before a colon: %j', (marked, expected) => {
    expect(title(marked)).toBe(expected);
  });

  it('is short speech where that holds what is to be done, however long the name behind it', () => {
    const marked = '«⟦Мост построим⟧», – сказал заместитель акима города Аксу-Демо Сынакбек Демобаев.';
    expect(title(marked, 'Мост построим')).toBe('Мост построим');
  });

  it.each([
    'The programme "⟦Green Belt⟧" will be carried out by 2027, the akim said.',
    '"⟦Green Belt⟧" will be planted around the whole of the city by 2027',
    '"⟦Green Belt⟧" will be planted',
    'Аким обещал, что «⟦зелёный пояс⟧» вокруг города появится в 2027 году.',
    'The bridge will be opened by 15 November 2026.',
  ])('is the whole sentence where it is no speech: %j', (marked) => {
    expect(title(marked)).toBe(marked.replaceAll(/[⟦⟧]/gu, '').replace(/^"/u, ''));
  });

  it('takes only those words of a longer speech that stand in the sentence', () => {
    const quote = 'We will build a bridge," he said.';
    const words = { quote, start: 50, end: 50 + quote.length, action: null };
    expect(titleOfProposed(words, [{ start: 10, end: 72 }])).toBe('We will build a bridge');
  });
});
