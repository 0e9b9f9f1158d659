import fc from 'fast-check';
import type { Quote } from './find-quotes';
import { NearbyQuotes } from './nearby-quotes';

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })))
  .map((all) => all.sort((a, b) => a.start - b.start || a.end - b.end));

describe('NearbyQuotes', () => {
  it('finds all quotes that share something with a sentence, and no other', () => {
    fc.assert(
      fc.property(spans, fc.nat(80), fc.integer({ min: 1, max: 20 }), (all, start, length) => {
        const quotes = all.map((span): Quote => ({ ...span, speaker: null, kind: 'direct', group: 0 }));
        const sentence = { start, end: start + length };
        expect(new NearbyQuotes(quotes).near(sentence)).toEqual(
          quotes.filter((quote) => quote.start < sentence.end && sentence.start < quote.end),
        );
      }),
    );
  });
});
