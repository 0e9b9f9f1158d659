import type { FoundItem } from '@uade/capture';
import type { BackfillRange, RequestedRange } from '@uade/contracts';
import { almatyDay } from '@uade/tracking';
import { dateOf } from './new-items';
import type { ReadList } from './read-list';

/** A list of a backfill that is still to be read. */
export interface PendingList {
  /** Counted from 1; for lists without pages always 1. */
  readonly page: number;
  /** May hold `{page}`. */
  readonly url: string;
}

/** More pages of one list are not followed. */
const MOST_PAGES = 20_000;

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

/** The items of a list page that a backfill is after; what nobody dates may be meant, and is taken. */
export function itemsInRange(list: ReadList, { page }: PendingList, range: BackfillRange): FoundItem[] {
  if (range.by === 'sitemap') return [...list.items];
  if (range.by === 'pages') return page < range.from ? [] : [...list.items];
  return list.items.filter((item) => {
    const day = dayOf(item);
    return day === null || (day >= range.from && day <= range.to);
  });
}

/** What follows a list, and whether the range reaches beyond what the site names. */
export interface Following {
  readonly lists: readonly PendingList[];
  readonly endsEarly: boolean;
}

/**
 * The lists that follow one: the sitemaps that an index names, as far as they may hold something of the range, or the next page.
 */
export function listsAfter(list: ReadList, read: PendingList, range: BackfillRange): Following {
  if (list.children.length > 0) {
    const isWanted = (updatedAt: string | null) =>
      range.by !== 'dates' || updatedAt === null || almatyDay(updatedAt) >= range.from;
    const wanted = list.children.filter(({ updatedAt }) => isWanted(updatedAt));
    return { lists: wanted.map(({ url }) => ({ page: 1, url })), endsEarly: false };
  }
  if (isCovered(list, read, range)) return { lists: [], endsEarly: false };
  const page = read.page + 1;
  if (read.url.includes('{page}')) return { lists: [{ page, url: read.url }], endsEarly: false };
  if (list.nextUrl !== null) return { lists: [{ page, url: list.nextUrl }], endsEarly: false };
  return { lists: [], endsEarly: true };
}

/** Whether nothing of the range can stand on later pages. */
function isCovered({ items }: ReadList, { page }: PendingList, range: BackfillRange): boolean {
  if (range.by === 'sitemap' || items.length === 0 || page >= MOST_PAGES) return true;
  if (range.by === 'pages') return page >= range.to;
  const days = items.flatMap((item) => dayOf(item) ?? []);
  return days.length > 0 && days.every((day) => day < range.from);
}

function dayOf(item: FoundItem): string | null {
  const date = dateOf(item);
  return date === null ? null : almatyDay(date.toISOString());
}
