import fc from 'fast-check';
import { shortestEdit } from './shortest-edit';

/** The length of the longest common subsequence, by the table. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const element of a) {
    const next = [0];
    b.forEach((other, index) => {
      next.push(element === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('shortestEdit', () => {
  it('matches as many as there can be, in order, only equal ones', () => {
    const sequence = fc.array(fc.nat(4), { maxLength: 30 });
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const stretch = { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length };
        const matches = shortestEdit(before, after, stretch) ?? [];
        expect(matches).toHaveLength(longestCommon(before, after));
        matches.forEach(([oldIndex, newIndex], index) => {
          expect(before[oldIndex]).toBe(after[newIndex]);
          const [oldNext, newNext] = matches[index + 1] ?? [Infinity, Infinity];
          expect(oldNext > oldIndex && newNext > newIndex).toBe(true);
        });
      }),
    );
  });

  it('gives up where too much differs', () => {
    const before = Array.from({ length: 1000 }, (_, index) => index);
    const after = before.map((element) => element + 1000);
    expect(shortestEdit(before, after, { oldStart: 0, oldEnd: 1000, newStart: 0, newEnd: 1000 })).toBeNull();
  });
});
