import { shortestEdit } from './shortest-edit';
import { uniqueAnchors } from './unique-anchors';

/** A token of the old text that stands in the new one: two indices. */
export type Match = readonly [oldIndex: number, newIndex: number];

/** Stretches of both sequences that are still to be compared; half-open. */
export interface Stretch {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** How often a stretch is cut at unique words before what is left counts as rewritten. */
const MOST_CUTS = 8;

/**
 * Match the elements of two sequences in order, as many as can be found in linear time: equal ends, then the shortest
 * edit, and where that takes too long, cut at the words that stand once in both and go on between them.
 *
 * @returns Pairs of indices, both rising.
 * @see E. Myers, An O(ND) Difference Algorithm, 1986; B. Cohen's patience diff
 */
export function matchTokens(before: readonly number[], after: readonly number[]): Match[] {
  const matches: Match[] = [];
  const whole = { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length };
  const open: { stretch: Stretch; cuts: number }[] = [{ stretch: whole, cuts: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const stretch = withoutEqualEnds(before, after, next.stretch, matches);
    if (stretch.oldStart === stretch.oldEnd || stretch.newStart === stretch.newEnd) continue;
    const edit = shortestEdit(before, after, stretch);
    if (edit !== null) {
      for (const match of edit) matches.push(match);
    } else if (next.cuts < MOST_CUTS) {
      const anchors = uniqueAnchors(before, after, stretch);
      for (const match of anchors) matches.push(match);
      const { cuts } = next;
      if (anchors.length > 0)
        for (const gap of gapsOf(stretch, anchors)) open.push({ stretch: gap, cuts: cuts + 1 });
    }
  }
  return matches.sort(([a], [b]) => a - b);
}

/** The stretch without its equal beginning and end, which are noted as matches. */
function withoutEqualEnds(
  before: readonly number[],
  after: readonly number[],
  { oldStart, oldEnd, newStart, newEnd }: Stretch,
  matches: Match[],
): Stretch {
  const most = Math.min(oldEnd - oldStart, newEnd - newStart);
  let head = 0;
  while (head < most && before[oldStart + head] === after[newStart + head]) {
    matches.push([oldStart + head, newStart + head]);
    head += 1;
  }
  let tail = 0;
  while (tail < most - head && before[oldEnd - 1 - tail] === after[newEnd - 1 - tail]) {
    tail += 1;
    matches.push([oldEnd - tail, newEnd - tail]);
  }
  return {
    oldStart: oldStart + head,
    oldEnd: oldEnd - tail,
    newStart: newStart + head,
    newEnd: newEnd - tail,
  };
}

function* gapsOf(stretch: Stretch, anchors: readonly Match[]): Generator<Stretch> {
  let { oldStart, newStart } = stretch;
  for (const [oldIndex, newIndex] of anchors) {
    yield { oldStart, oldEnd: oldIndex, newStart, newEnd: newIndex };
    oldStart = oldIndex + 1;
    newStart = newIndex + 1;
  }
  yield { oldStart, oldEnd: stretch.oldEnd, newStart, newEnd: stretch.newEnd };
}
