import type { Match, Stretch } from './match-tokens';

/** More additions and removals than these are not looked for. */
const MOST_EDITS = 400;

/** Steps that the search may take for each token, and on top of them, before it is given up. */
const STEPS_PER_TOKEN = 16;
const FREE_STEPS = 200_000;

/** How far each diagonal has come, for one number of edits; the diagonal `k` stands at `k + edits`. */
type Front = Int32Array;

/**
 * The matches that leave the fewest additions and removals in a stretch (Myers' greedy search), or `null` where they are
 * more than 400 or not found within a number of steps that is linear in the length of the stretch.
 */
export function shortestEdit(
  before: readonly number[],
  after: readonly number[],
  stretch: Stretch,
): Match[] | null {
  const oldLength = stretch.oldEnd - stretch.oldStart;
  const newLength = stretch.newEnd - stretch.newStart;
  let steps = FREE_STEPS + STEPS_PER_TOKEN * (oldLength + newLength);
  const fronts: Front[] = [];
  for (let edits = 0; edits <= Math.min(MOST_EDITS, oldLength + newLength); edits += 1) {
    const front = new Int32Array(2 * edits + 1);
    fronts.push(front);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const from = startOn(fronts[edits - 1], edits, diagonal);
      let x = from;
      let y = x - diagonal;
      while (x < oldLength && y < newLength && before[stretch.oldStart + x] === after[stretch.newStart + y]) {
        x += 1;
        y += 1;
      }
      front[diagonal + edits] = x;
      if (x >= oldLength && y >= newLength) return backtrack(fronts, stretch, diagonal);
      steps -= 1 + x - from;
    }
    if (steps < 0) return null;
  }
  return null;
}

/** Where a path with so many edits comes onto a diagonal: by a removal from the left or an addition from above. */
function startOn(previous: Front | undefined, edits: number, diagonal: number): number {
  if (previous === undefined) return 0;
  const added = previous[diagonal + edits] ?? 0;
  const removed = previous[diagonal + edits - 2] ?? 0;
  if (diagonal === -edits) return added;
  return diagonal === edits || removed + 1 > added ? removed + 1 : added;
}

function backtrack(fronts: readonly Front[], stretch: Stretch, last: number): Match[] {
  const matches: Match[] = [];
  let diagonal = last;
  for (let edits = fronts.length - 1; edits >= 0; edits -= 1) {
    const end = fronts[edits]?.[diagonal + edits] ?? 0;
    const start = startOn(fronts[edits - 1], edits, diagonal);
    for (let x = end - 1; x >= start; x -= 1) {
      matches.push([stretch.oldStart + x, stretch.newStart + x - diagonal]);
    }
    diagonal = cameFrom(fronts[edits - 1], edits, diagonal);
  }
  return matches.reverse();
}

function cameFrom(previous: Front | undefined, edits: number, diagonal: number): number {
  if (previous === undefined || diagonal === -edits) return diagonal + 1;
  const added = previous[diagonal + edits] ?? 0;
  const removed = previous[diagonal + edits - 2] ?? 0;
  return diagonal === edits || removed + 1 > added ? diagonal - 1 : diagonal + 1;
}
