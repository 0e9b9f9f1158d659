import fc from 'fast-check';
import { LineEnds } from './line-ends';

describe('LineEnds', () => {
  it('finds the same line end as a search, in whatever order it is asked', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20), { maxLength: 12 }), (text, places) => {
        const lines = new LineEnds(text);
        for (const at of places.map((place) => Math.min(place, text.length))) {
          const newline = text.indexOf('\n', at);
          expect(lines.after(at)).toBe(newline === -1 ? text.length : newline);
        }
      }),
    );
  });
});
