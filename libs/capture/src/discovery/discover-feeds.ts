import { truncate } from '@uade/kernel';
import { decodeLeniently } from '../bytes/decode-leniently';
import { absoluteUrl } from '../found-item';
import type { Element } from '../html/element';
import { type Page, parsePage } from '../html/parse';
import { firstWords } from '../listings/first-words';
import { baseOf, pageLinks, sameSite } from '../listings/page-links';
import { readXml } from '../xml/read-xml';

/** A feed that a page names or links to. */
export interface FeedLink {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  /** Whether the page declares it a feed in its head; else it only links to an address that looks like one. */
  readonly declared: boolean;
}

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/x-rss+xml',
  'text/rss+xml',
]);

/** Addresses of feeds by how they end. */
const FEED_PATH =
  /\/(?:rss|feed|feeds|atom)(?:\/[\w-]{0,40}(?:\.xml)?)?\/?$|[/._-](?:rss|atom|feed)\.(?:xml|php|json)$|\.(?:rss|atom)$/i;

/** No more feeds of one page are named. */
const MOST_FEEDS = 50;

/** Comments are feeds too, but nothing is announced there. */
function isOfComments(title: string | null, url: string): boolean {
  return /comments?\/feed|\/comments?[./]/i.test(url) || /comments? feed|комментари|пікір/i.test(title ?? '');
}

function isDeclared({ attributes }: Element): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return (rel.includes('alternate') && FEED_TYPES.has(type)) || rel.includes('feed');
}

function declaredFeeds(page: Page, base: string | null): FeedLink[] {
  return page
    .listed('link')
    .filter(isDeclared)
    .flatMap(({ attributes }) => {
      const url = absoluteUrl(attributes.get('href'), base);
      const title = truncate(attributes.get('title')?.trim() ?? '', 500) || null;
      return url === null ? [] : [{ url, title, declared: true }];
    });
}

function linkedFeeds(page: Page, url: string | null, base: string | null): FeedLink[] {
  return pageLinks(page.root, base)
    .filter((link) => FEED_PATH.test(new URL(link.url).pathname) && (url === null || sameSite(link.url, url)))
    .map((link) => ({ url: link.url, title: firstWords(link.element, 500) || null, declared: false }));
}

/**
 * The feeds that a page declares (`<link rel="alternate">`), then those that it only links to, each once and without
 * those of comments. None of them has been read: they may be anything.
 *
 * @throws empty-input, input-too-large, binary-input
 */
export function discoverFeeds(
  bytes: Uint8Array,
  at: { url: string | null; contentType: string | null },
): FeedLink[] {
  const page = parsePage(decodeLeniently(bytes, at.contentType));
  const base = baseOf(page, at.url);
  const found = new Map<string, FeedLink>();
  for (const feed of [...declaredFeeds(page, base), ...linkedFeeds(page, at.url, base)]) {
    if (!found.has(feed.url) && !isOfComments(feed.title, feed.url)) found.set(feed.url, feed);
    if (found.size >= MOST_FEEDS) break;
  }
  return [...found.values()];
}

/** What an address that somebody gave leads to. */
export type SourceKind = 'feed' | 'sitemap' | 'page';

/** How much of a document is looked at for its root, in UTF-16 code units. */
const HEAD = 20_000;

const ROOTS: Readonly<Record<string, SourceKind>> = {
  rss: 'feed',
  'rdf:rdf': 'feed',
  feed: 'feed',
  'atom:feed': 'feed',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
};

/**
 * Whether the bytes are a feed, a sitemap or anything else, which is then read as a page; decided by what they are, not
 * by what they are declared as.
 *
 * @throws empty-input, input-too-large, binary-input
 */
export function sourceKindOf(bytes: Uint8Array, contentType: string | null): SourceKind {
  const head = decodeLeniently(bytes, contentType).slice(0, HEAD).trimStart();
  if (head.startsWith('{')) return /"(?:version|items)"\s*:/.test(head) ? 'feed' : 'page';
  if (!head.startsWith('<')) return 'page';
  const { root } = readXml(head, { pieces: new Set(), mostPieces: 1, onPiece: () => undefined });
  return ROOTS[root?.name ?? ''] ?? 'page';
}
