import { gunzipSync } from 'node:zlib';
import {
  type ChildSitemap,
  type FoundItem,
  MAX_CAPTURE_BYTES,
  readFeed,
  readListing,
  readSitemap,
} from '@uade/capture';
import type { Discovery, ListingSelectors } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import { pageUrl } from './page-url';

/** What a list names: items with canonical addresses, each once, or further lists. */
export interface ReadList {
  readonly items: readonly FoundItem[];
  readonly children: readonly ChildSitemap[];
  /** The page with older items; `null` where none is named. */
  readonly nextUrl: string | null;
  /** Whether it names more than is read of one list. */
  readonly isTruncated: boolean;
}

/** An answer that is meant to be a list, or a file that somebody has of one: it has no address. */
export interface AnsweredList extends Pick<FetchAnswer, 'body' | 'headers'> {
  readonly finalUrl: string | null;
}

/** How a list is to be read. */
export interface ListReading {
  readonly discovery: Discovery;
  readonly listingSelectors: ListingSelectors | null;
  /** Whether it follows a page with a list; left out: not. */
  readonly isFurther?: boolean;
}

/**
 * Read an answer as the list that it is meant to be.
 *
 * @throws the capture library's codes
 */
export function readList(
  { body, finalUrl, headers }: AnsweredList,
  { discovery, listingSelectors, isFurther = false }: ListReading,
): ReadList {
  const bytes = unpack(body);
  const at = { url: finalUrl, contentType: headers['content-type'] ?? null };
  if (discovery === 'feed') {
    const { items, nextUrl, truncated } = readFeed(bytes, at);
    return { items: canonical(items), children: [], nextUrl, isTruncated: truncated };
  }
  if (discovery === 'sitemap') return fromSitemap(bytes, at);
  const { items, nextUrl } = readListing(bytes, { ...at, selectors: listingSelectors, isFurther });
  return { items: canonical(items), children: [], nextUrl, isTruncated: false };
}

function fromSitemap(bytes: Uint8Array, at: Parameters<typeof readSitemap>[1]): ReadList {
  const { entries, sitemaps, truncated } = readSitemap(bytes, at);
  return { items: canonical(entries), children: sitemaps, nextUrl: null, isTruncated: truncated };
}

function canonical(items: readonly FoundItem[]): FoundItem[] {
  const once = new Map<string, FoundItem>();
  for (const item of items) {
    const url = pageUrl(item.url);
    if (url !== null && !once.has(url)) once.set(url, { ...item, url });
  }
  return [...once.values()];
}

/** Sitemaps come as files that are packed, too. */
export function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function unpack(body: Uint8Array): Uint8Array {
  if (!isPacked(body)) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MAX_CAPTURE_BYTES });
  } catch {
    throw new DomainError(
      'malformed-text',
      'The list is packed, and broken or too large when unpacked.',
      'Watch another list of the site.',
    );
  }
}
