import type { TextChange } from '@uade/contracts';
import type { Span } from '@uade/kernel';

/** Changes with so many code units between them are read as one. */
const NEAR = 60;

/**
 * Where the gravest change stands in the old text and in the new one, together with those beside it on its line: “1 September,
 * 200 km” that became “1 December, 120 km” is said whole.
 *
 * @param changes  Of one text, in any order; at least one.
 */
export function summedChange(
  changes: readonly [TextChange, ...TextChange[]],
  newText: string,
): { readonly old: Span; readonly new: Span } {
  const gravest = changes.reduce((a, b) => (b.significance > a.significance ? b : a));
  const inOrder = changes.toSorted((a, b) => a.new.start - b.new.start || a.new.end - b.new.end);
  let first = gravest;
  let last = gravest;
  for (const change of inOrder.slice(inOrder.indexOf(gravest) + 1)) {
    if (!isNear(newText, last, change)) break;
    last = change;
  }
  for (const change of inOrder.slice(0, inOrder.indexOf(gravest)).reverse()) {
    if (!isNear(newText, change, first)) break;
    first = change;
  }
  return {
    old: { start: first.old.start, end: last.old.end },
    new: { start: first.new.start, end: last.new.end },
  };
}

function isNear(newText: string, before: TextChange, after: TextChange): boolean {
  const between = newText.slice(before.new.end, after.new.start);
  // What was moved stands in another order in the old text.
  return between.length <= NEAR && !between.includes('\n') && before.old.end <= after.old.start;
}
