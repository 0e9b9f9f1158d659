import type { FoundItem } from '@uade/capture';
import type { BackfillRange, RequestedRange, Trouble } from '@uade/contracts';
import { almatyDay } from '@uade/tracking';
import { dateOf } from './new-items';
import type { ReadList } from './read-list';

/** A list of a backfill that is still to be read. */
export interface PendingList {
  /** Counted from 1; of sitemaps how deep below the first one. */
  readonly page: number;
  /** May hold `{page}`. */
  readonly url: string;
}

/** More lists of one backfill are not read. */
const MOST_LISTS = 20_000;

/** Sitemaps that indexes name stand no deeper; by the protocol an index names no other at all. */
const DEEPEST = 5;

export function writePending({ page, url }: PendingList): string {
  return `${page} ${url}`;
}

export function readPending(written: string): PendingList {
  const space = written.indexOf(' ');
  return { page: Number(written.slice(0, space)), url: written.slice(space + 1) };
}

/** The lists with which a backfill begins: a list whose pages can be named begins where the range does. */
export function firstLists(urls: readonly string[], range: RequestedRange): PendingList[] {
  return urls.map((url) => ({ page: range.by === 'pages' && url.includes('{page}') ? range.from : 1, url }));
}

/** Where a pending list is fetched from. */
export function addressOf({ page, url }: PendingList): string {
  return url.replaceAll('{page}', String(page));
}

/**
 * The items of a list page that a backfill is after; what nobody dates may be meant, and is taken. A page that was changed after
 * the last of its days may have been published on any of them.
 */
export function itemsInRange(list: ReadList, { page }: PendingList, range: BackfillRange): FoundItem[] {
  if (range.by === 'sitemap') return [...list.items];
  if (range.by === 'pages') return page < range.from ? [] : [...list.items];
  return list.items.filter((item) => {
    const day = dayOf(item);
    if (day === null) return true;
    return day >= range.from && (item.publishedAt === null || day <= range.to);
  });
}

/** What follows a list, and in words what of the range is not reached by it; `null` where all is. */
export interface Following {
  readonly lists: readonly PendingList[];
  readonly trouble: Trouble | null;
}

/**
 * The lists that follow one: the sitemaps that an index names, as far as they may hold something of the range, or the next page.
 */
export function listsAfter(list: ReadList, read: PendingList, range: BackfillRange): Following {
  const following = allAfter(list, read, range);
  return list.isTruncated ? { ...following, trouble: tooLong(addressOf(read)) } : following;
}

function allAfter(list: ReadList, read: PendingList, range: BackfillRange): Following {
  if (list.children.length > 0) return sitemapsBelow(list, read, range);
  if (isCovered(list, read, range)) return { lists: [], trouble: null };
  if (list.items.length === 0) return endsEarly(read);
  const page = read.page + 1;
  if (read.url.includes('{page}')) return { lists: [{ page, url: read.url }], trouble: null };
  return list.nextUrl === null ? endsEarly(read) : { lists: [{ page, url: list.nextUrl }], trouble: null };
}

/** A list is the last that the site names, and the range reaches further. */
export function endsEarly(read: PendingList): Following {
  const reason = `${addressOf(read)} names no older page: what lies behind it in the range was not found.`;
  return { lists: [], trouble: { code: 'list-ends', reason } };
}

/** What is said of a list that names more than is read of one. */
export function tooLong(address: string): Trouble {
  return {
    code: 'list-too-long',
    reason: `${address} names too many pages for one list: the last of them are left out.`,
  };
}

/** What a backfill knows of its lists, by their addresses. */
export interface KnownLists {
  /** Those that were read, as far as they are among those that follow. */
  readonly read: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  /** How many were read in all. */
  readonly readCount: number;
}

/**
 * What of the lists that follow is still to be read. A list that was read before is not read again: indexes that name each other
 * would keep a backfill running for ever, and so would those of which each names a new one.
 */
export function stillToRead(following: Following, read: PendingList, known: KnownLists): Following {
  const fresh = following.lists.filter((list) => !known.read.has(addressOf(list)));
  const lists = fresh.filter((list) => !known.waiting.has(addressOf(list)));
  const room = Math.max(0, MOST_LISTS - known.readCount - known.waiting.size);
  if (lists.length > room) {
    const reason = `A backfill goes through ${MOST_LISTS} lists: of those that ${addressOf(read)} names the last are left out.`;
    return { lists: lists.slice(0, room), trouble: { code: 'too-many-lists', reason } };
  }
  if (fresh.length === following.lists.length) return { ...following, lists };
  const reason = `${addressOf(read)} names lists that were read before: they are not read again.`;
  return { lists, trouble: { code: 'lists-repeat', reason } };
}

function sitemapsBelow({ children }: ReadList, read: PendingList, range: BackfillRange): Following {
  if (read.page >= DEEPEST) {
    const reason = `${addressOf(read)} stands ${DEEPEST} indexes deep: the sitemaps that it names are left out.`;
    return { lists: [], trouble: { code: 'lists-too-deep', reason } };
  }
  const isWanted = (updatedAt: string | null) =>
    range.by !== 'dates' || updatedAt === null || almatyDay(updatedAt) >= range.from;
  const wanted = children.filter(({ updatedAt }) => isWanted(updatedAt));
  return { lists: wanted.map(({ url }) => ({ page: read.page + 1, url })), trouble: null };
}

/** Whether nothing of the range can stand on later pages. */
function isCovered({ items }: ReadList, { page }: PendingList, range: BackfillRange): boolean {
  if (range.by === 'sitemap') return true;
  if (range.by === 'pages') return page >= range.to;
  const days = items.flatMap((item) => dayOf(item) ?? []);
  return days.length > 0 && days.every((day) => day < range.from);
}

function dayOf(item: FoundItem): string | null {
  const date = dateOf(item);
  return date === null ? null : almatyDay(date.toISOString());
}
