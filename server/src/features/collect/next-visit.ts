import { freshSince, type ItemTimes } from './fresh-since';
import { nextGoneCheck, nextReread } from './schedule';

/** What is known of the times of a page that was fetched. */
type VisitedTimes = ItemTimes & { readonly goneAt: Date | null };

/**
 * When a page that was fetched is looked at again after `at`: for an edit, or whether it is back.
 *
 * @returns `null` where it is left alone from now on.
 */
export function nextVisit(item: VisitedTimes, at: Date): Date | null {
  if (item.goneAt !== null) return nextGoneCheck(item.goneAt, at);
  const since = freshSince(item);
  return since === null ? null : nextReread(since, at);
}
