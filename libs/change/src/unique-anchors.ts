import type { Match, Stretch } from './match-tokens';

/** The elements that stand exactly once on both sides of a stretch, as long a rising row of them as there is. */
export function uniqueAnchors(
  before: readonly number[],
  after: readonly number[],
  { oldStart, oldEnd, newStart, newEnd }: Stretch,
): Match[] {
  const inOld = onceIn(before, oldStart, oldEnd);
  const inNew = onceIn(after, newStart, newEnd);
  const pairs: Match[] = [];
  for (const [element, oldIndex] of inOld) {
    const newIndex = inNew.get(element);
    if (oldIndex !== TWICE && newIndex !== undefined && newIndex !== TWICE) pairs.push([oldIndex, newIndex]);
  }
  return longestRising(pairs);
}

const TWICE = -1;

/** Where each element stands, in order of first appearance; {@link TWICE} where it stands more than once. */
function onceIn(sequence: readonly number[], start: number, end: number): Map<number, number> {
  const at = new Map<number, number>();
  for (let index = start; index < end; index += 1) {
    const element = sequence[index] ?? TWICE;
    at.set(element, at.has(element) ? TWICE : index);
  }
  return at;
}

/** The longest row of pairs whose new indices rise, too; the pairs come in order of their old ones. */
function longestRising(pairs: readonly Match[]): Match[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, newIndex], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < newIndex) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const row: Match[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}
