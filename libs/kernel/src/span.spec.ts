import fc from 'fast-check';
import { covers, overlaps, sharedLength, slice, type Span, trimSpan } from './span';

const spans = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('spans', () => {
  it('overlap where they share a code unit, and only there', () => {
    fc.assert(
      fc.property(
        spans,
        spans,
        (a, b) => overlaps(a, b) === sharedLength(a, b) > 0 || a.start === a.end || b.start === b.end,
      ),
    );
  });

  it('that only touch do not overlap', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  it('cover themselves and what stands inside', () => {
    fc.assert(fc.property(spans, (span) => covers(span, span)));
    expect(covers({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(false);
  });

  it('trimmed slice to the trimmed words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(slice(text, trimSpan(text, { start: 0, end: text.length }))).toBe(text.trim());
      }),
    );
  });
});
