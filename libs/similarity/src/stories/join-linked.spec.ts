import fc from 'fast-check';
import { joinLinked, type PairDecision } from './join-linked';
import type { StoryLink } from './link-releases';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function link(a: string, b: string, score = 0.7, kind: StoryLink['kind'] = 'same-event'): StoryLink {
  return { a, b, kind, score, reasons: [], cited: null };
}
const apart = (a: string, b: string): PairDecision => ({ a, b, together: false, moved: a });
const together = (a: string, b: string): PairDecision => ({ a, b, together: true, moved: a });

const pair = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)).filter(([a, b]) => a < b);
const links = fc.uniqueArray(
  fc.tuple(pair, fc.integer({ min: 1, max: 9 })).map(([[a, b], score]) => link(a, b, score / 10)),
  { selector: ({ a, b }) => `${a}${b}`, maxLength: 14 },
);
const decisions = fc.uniqueArray(
  fc.tuple(pair, fc.boolean()).map(([[a, b], joined]) => ({ a, b, together: joined, moved: b })),
  { selector: ({ a, b }) => `${a}${b}`, maxLength: 5 },
);

describe('joinLinked', () => {
  it('puts every release into exactly one set, whatever is linked and decided', () => {
    fc.assert(
      fc.property(links, decisions, (linked, decided) => {
        expect(joinLinked(IDS, linked, decided).flat().sort()).toEqual(IDS);
      }),
    );
  });

  it('gives the same sets whatever the order of the links', () => {
    fc.assert(
      fc.property(links, decisions, fc.func(fc.integer()), (linked, decided, order) => {
        const shuffled = [...linked].sort((one, other) => order(one.a + one.b) - order(other.a + other.b));
        expect(joinLinked(IDS, shuffled, decided)).toEqual(joinLinked(IDS, linked, decided));
      }),
    );
  });

  it('never joins what a person has set apart, also not over others', () => {
    fc.assert(
      fc.property(links, decisions, (linked, decided) => {
        const sets = joinLinked(IDS, linked, decided);
        for (const { a, b } of decided.filter((one) => !one.together)) {
          expect(sets.some((set) => set.includes(a) && set.includes(b))).toBe(false);
        }
      }),
    );
  });

  it('always joins what a person has joined, where nobody has set anything apart', () => {
    const joins = decisions.map((all) => all.map(({ a, b }) => together(a, b)));
    fc.assert(
      fc.property(links, joins, (linked, decided) => {
        const sets = joinLinked(IDS, linked, decided);
        for (const { a, b } of decided) {
          expect(sets.some((set) => set.includes(a) && set.includes(b))).toBe(true);
        }
      }),
    );
  });

  it('follows the surer link where both would join what is to be apart', () => {
    const linked = [link('a', 'b', 0.6), link('b', 'c', 0.8)];
    const split = { ...apart('a', 'c'), moved: 'd' };
    expect(joinLinked(['a', 'b', 'c'], linked, [split])).toEqual([['a'], ['b', 'c']]);
  });

  it('lets a release that was split off take nobody along, however sure its links are', () => {
    const linked = [link('a', 'b', 0.6), link('b', 'c', 0.8)];
    expect(joinLinked(['a', 'b', 'c'], linked, [apart('c', 'a')])).toEqual([['a', 'b'], ['c']]);
  });

  it('takes a copy for surer than a likeness of a higher score', () => {
    const linked = [link('a', 'b', 0.6, 'copy'), link('b', 'c', 0.9)];
    const split = { ...apart('a', 'c'), moved: 'd' };
    expect(joinLinked(['a', 'b', 'c'], linked, [split])).toEqual([['a', 'b'], ['c']]);
  });
});
