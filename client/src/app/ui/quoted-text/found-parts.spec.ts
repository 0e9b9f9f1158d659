import type { Span } from '@uade/kernel';
import fc from 'fast-check';
import { foundParts, fromFound } from './found-parts';

/** Where a word stands in a text. */
const spanOf = (text: string, word: string): Span => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe('the words found in a text', () => {
  it('stand where the search says, whatever form they have', () => {
    const text = 'Город обеспечен водой, и воды хватит.';
    const parts = foundParts(text, [spanOf(text, 'водой'), spanOf(text, 'воды')]);
    expect(parts.filter(({ found }) => found).map((part) => part.text)).toEqual(['водой', 'воды']);
  });

  it('put together are always the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(40)), (text, places) => {
        const ends = [...new Set(places)].filter((place) => place <= text.length).sort((a, b) => a - b);
        const spans = ends.slice(1).flatMap((end, index) => {
          const start = ends[index] ?? 0;
          return index % 2 === 0 ? [{ start, end }] : [];
        });
        const parts = foundParts(text, spans);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.filter(({ found }) => found).map((part) => part.text)).toEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
        );
      }),
    );
  });
});

describe('a text shown from the first word found', () => {
  const shown = (text: string, word: string, before: number) =>
    fromFound(foundParts(text, text.includes(word) ? [spanOf(text, word)] : []), before)
      .map((part) => part.text)
      .join('');

  it('begins shortly before it, with a whole word', () => {
    expect(shown('The final stage in the renewal will be the elections.', 'elections', 12)).toBe(
      '… be the elections.',
    );
  });

  it('is whole where the word stands near the beginning or nowhere', () => {
    expect(shown('The elections are held.', 'elections', 12)).toBe('The elections are held.');
    expect(shown('Nothing of the kind stands here.', 'elections', 12)).toBe(
      'Nothing of the kind stands here.',
    );
  });
});
