import * as fc from 'fast-check';
import { LEAST_HEIGHT, stripes } from './minimap';

describe('the strip of marks beside the text', () => {
  it('shows a mark where it stands in the text', () => {
    const mark = { start: 250, end: 500 };
    expect(stripes([mark], 1000)).toEqual([{ mark, top: 0.25, height: 0.25 }]);
  });

  it('still shows a word in a long text', () => {
    expect(stripes([{ start: 0, end: 4 }], 100_000)[0]?.height).toBe(LEAST_HEIGHT);
  });

  it('shows nothing of an empty text', () => {
    expect(stripes([{ start: 0, end: 0 }], 0)).toEqual([]);
  });

  it('never draws beyond its ends', () => {
    const drawn = fc.integer({ min: 1, max: 5000 }).chain((length) => {
      const place = fc.nat({ max: length });
      return fc.tuple(fc.constant(length), fc.tuple(place, place));
    });
    fc.assert(
      fc.property(drawn, ([length, [a, b]]) => {
        const [stripe] = stripes([{ start: Math.min(a, b), end: Math.max(a, b) }], length);
        expect(stripe?.top).toBeGreaterThanOrEqual(0);
        expect((stripe?.top ?? 0) + (stripe?.height ?? 0)).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
    );
  });
});
