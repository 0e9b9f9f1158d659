import fc from 'fast-check';
import { DisjointSets } from './disjoint-sets';

describe('DisjointSets', () => {
  it('puts two in one set exactly where a row of joins leads from one to the other', () => {
    const joins = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 15 });
    fc.assert(
      fc.property(joins, (pairs) => {
        const sets = new DisjointSets(10);
        for (const [a, b] of pairs) sets.join(a, b);
        const reached = reachable(pairs);
        for (let a = 0; a < 10; a += 1) {
          for (let b = 0; b < 10; b += 1) expect(sets.find(a) === sets.find(b)).toBe(reached[a]?.has(b));
        }
      }),
    );
  });

  it('joins a long chain without growing deep', () => {
    const sets = new DisjointSets(200_000);
    for (let member = 199_999; member > 0; member -= 1) sets.join(member, member - 1);
    expect(sets.find(199_999)).toBe(0);
  });
});

/** Which members one comes to from each, by walking. */
function reachable(pairs: readonly (readonly [number, number])[]): Set<number>[] {
  return Array.from({ length: 10 }, (_, start) => {
    const seen = new Set([start]);
    for (let round = 0; round < 10; round += 1) {
      for (const [a, b] of pairs) {
        if (seen.has(a)) seen.add(b);
        if (seen.has(b)) seen.add(a);
      }
    }
    return seen;
  });
}
