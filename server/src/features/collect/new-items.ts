import type { FoundItem } from '@uade/capture';

const DAY = 86_400_000;

/** So many items of one poll are fetched at most, if nothing tells that more were published since the last. */
const MOST_AT_A_TIME = 100;

/** Longer lists hold more than what is new: of those, only what is dated counts. */
const LONG_LIST = 500;

/** How far behind the newest known item one may be dated and still be new, in milliseconds. */
const LATE = 7 * DAY;

/** What a poll makes of the items that it did not know. */
export interface Sorted {
  readonly fetch: readonly FoundItem[];
  /** Kept in mind, for a backfill. */
  readonly leave: readonly FoundItem[];
}

/** When an item was published, as far as its list says; else when it was changed. */
export function dateOf({ publishedAt, updatedAt }: FoundItem): Date | null {
  const written = publishedAt ?? updatedAt;
  return written === null ? null : new Date(written);
}

/**
 * Tell new items from old ones that a poll meets for the first time: a sitemap may list everything a site ever published, and
 * that is a backfill's work.
 *
 * @param unknown  Items that were not known, in the list's order.
 * @param listed   How many the list has in all.
 * @param newest   When the newest item known before was published; `null` at the first poll.
 */
export function sortItems(unknown: readonly FoundItem[], listed: number, newest: Date | null): Sorted {
  const isLong = listed > LONG_LIST;
  const isNew = (item: FoundItem) => {
    if (!isLong) return true;
    return newest === null ? dateOf(item) !== null : isSince(item, newest);
  };
  const fresh = newestFirst(unknown.filter(isNew));
  // What a long list dates may be a change of old pages; it is met again at the next poll.
  const since = isLong || newest === null ? 0 : fresh.filter((item) => isSince(item, newest)).length;
  const most = Math.max(MOST_AT_A_TIME, since);
  // Of long lists nothing is kept in mind: a backfill reads them again.
  return { fetch: fresh.slice(0, most), leave: isLong ? [] : fresh.slice(most) };
}

function isSince(item: FoundItem, newest: Date): boolean {
  const date = dateOf(item);
  return date !== null && date.getTime() > newest.getTime() - LATE;
}

/** Dated ones first, the newest of them before the others; who has no date keeps their place. */
function newestFirst(items: readonly FoundItem[]): FoundItem[] {
  return [...items].sort((a, b) => (dateOf(b)?.getTime() ?? 0) - (dateOf(a)?.getTime() ?? 0));
}
