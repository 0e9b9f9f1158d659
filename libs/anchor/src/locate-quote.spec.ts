import fc from 'fast-check';
import { locateQuote, occurrencesOf } from './locate-quote';

const TEXT = 'Сайлау 19 наурызда өтеді. Дауыс беру 19 наурызда басталады.';

/** Texts of few letters, so that quotes come more than once. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'ә', '🦅', ' ', '\n'), maxLength: 60 });

describe('locateQuote', () => {
  it('finds the only occurrence wherever the hint points', () => {
    for (const hint of [0, 30, 1000, -5])
      expect(locateQuote(TEXT, 'Дауыс', hint)).toEqual({ start: 26, end: 31 });
  });

  it('prefers the occurrence nearest to the hint, before or behind it', () => {
    const second = TEXT.lastIndexOf('19 наурызда');
    expect(locateQuote(TEXT, '19 наурызда', 0)?.start).toBe(7);
    expect(locateQuote(TEXT, '19 наурызда', 15)?.start).toBe(7);
    expect(locateQuote(TEXT, '19 наурызда', second - 3)?.start).toBe(second);
    expect(locateQuote(TEXT, '19 наурызда', TEXT.length)?.start).toBe(second);
  });

  it('takes the earlier of two equally near occurrences', () => {
    expect(locateQuote('a..a', 'a', 1)?.start).toBe(0);
    expect(locateQuote('a.....a', 'a', 3)?.start).toBe(0);
  });

  it('finds nothing for an empty quote and for one that is not there', () => {
    expect(locateQuote(TEXT, '', 0)).toBeNull();
    expect(locateQuote(TEXT, '20 наурызда', 0)).toBeNull();
  });

  it('returns a span that slices to the quote, and no nearer one exists', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(70), (text, quote, hint) => {
        const found = locateQuote(text, quote, hint);
        const all = occurrencesOf(text, quote);
        if (found === null) return all.length === 0;
        const from = Math.min(hint, text.length);
        const nearest = Math.min(...all.map(({ start }) => Math.abs(start - from)));
        return text.slice(found.start, found.end) === quote && Math.abs(found.start - from) === nearest;
      }),
    );
  });

  it('finds every slice of a text', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
        const start = Math.min(a, text.length);
        const end = Math.min(start + b, text.length);
        fc.pre(start < end);
        expect(locateQuote(text, text.slice(start, end), start)).toEqual({ start, end });
      }),
    );
  });
});

describe('occurrencesOf', () => {
  it('counts overlapping occurrences', () => {
    expect(occurrencesOf('aaa', 'aa').map(({ start }) => start)).toEqual([0, 1]);
  });

  it('stops at the most that are wanted', () => {
    expect(occurrencesOf('aaaaaa', 'a', 3)).toHaveLength(3);
  });
});
