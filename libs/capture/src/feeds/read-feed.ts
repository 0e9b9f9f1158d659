import { DomainError } from '@uade/kernel';
import { decodeLeniently } from '../bytes/decode-leniently';
import { absoluteUrl } from '../found-item';
import { lineOfMarkup, paragraphsOfMarkup } from '../html/plain-words';
import type { Feed, FeedDate, FeedDocument, FeedEntry, FeedItem, FeedPerson } from './feed-type';
import { parseFeed } from './parse-feed';

const LONGEST_SUMMARY = 5000;

function addressOf(entry: FeedEntry, base: string | null): string | null {
  const fromId = entry.idIsUrl || /^https?:\/\//i.test(entry.id ?? '') ? absoluteUrl(entry.id, null) : null;
  return absoluteUrl(entry.url, base) ?? fromId ?? absoluteUrl(entry.urls[0], base);
}

function namesOf(people: readonly FeedPerson[]): string[] {
  return people.flatMap(({ name, email }) => lineOfMarkup(name ?? email) ?? []);
}

/** Atom asks only for the time of the last change: of an entry without another it is when it was published. */
function publishedOf(entry: FeedEntry, format: FeedDocument['format']): FeedDate | null {
  return entry.published ?? (format === 'atom' ? entry.updated : null);
}

function itemOf(entry: FeedEntry, url: string, feed: FeedDocument): FeedItem {
  const published = publishedOf(entry, feed.format);
  return {
    id: entry.id,
    url,
    title: lineOfMarkup(entry.title),
    publishedAt: published?.instant ?? null,
    publishedText: published?.written ?? null,
    updatedAt: entry.updated?.instant ?? null,
    language: entry.language ?? feed.language,
    summary: paragraphsOfMarkup(entry.summary ?? entry.content, LONGEST_SUMMARY),
    authors: namesOf(entry.authors),
  };
}

function itemsOf(feed: FeedDocument, base: string | null): { items: FeedItem[]; skipped: number } {
  const items = new Map<string, FeedItem>();
  let skipped = 0;
  for (const entry of feed.entries) {
    const url = addressOf(entry, base);
    if (url === null) skipped++;
    else if (!items.has(url)) items.set(url, itemOf(entry, url, feed));
  }
  return { items: [...items.values()], skipped };
}

/** Where a feed came from. */
interface FeedHints {
  /** Where it was fetched from, `null` if that is not known. */
  readonly url: string | null;
  /** The Content-Type header, or `null`; only its charset is heeded. */
  readonly contentType: string | null;
}

/**
 * Bytes of a feed to what is written in it, before anything is made of it; `null` if they are no feed.
 *
 * @throws empty-input, input-too-large, binary-input
 */
export function readFeedDocument(bytes: Uint8Array, at: FeedHints): FeedDocument | null {
  return parseFeed(decodeLeniently(bytes, at.contentType), at.url);
}

/**
 * Bytes of a feed to its items: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0 or JSON Feed, in any charset that pages come in, well
 * formed or not. Entities are never declared or expanded and nothing is fetched. Same bytes, same feed.
 *
 * @throws empty-input, input-too-large, binary-input (also for what is still compressed), malformed-text (no feed)
 */
export function readFeed(bytes: Uint8Array, at: FeedHints): Feed {
  const feed = readFeedDocument(bytes, at);
  if (feed === null) {
    throw new DomainError(
      'malformed-text',
      'The input is no feed in RSS, Atom or JSON Feed.',
      'Check the address of the feed, or watch a list page or a sitemap instead.',
    );
  }
  const homeUrl = absoluteUrl(feed.homeUrl, at.url);
  return {
    format: feed.format,
    version: feed.version,
    title: lineOfMarkup(feed.title),
    language: feed.language,
    homeUrl,
    nextUrl: absoluteUrl(feed.nextUrl, at.url),
    updatedAt: feed.updated?.instant ?? null,
    ...itemsOf(feed, at.url ?? homeUrl),
    truncated: feed.truncated,
  };
}
