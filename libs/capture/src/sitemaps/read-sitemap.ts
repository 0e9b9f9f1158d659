import { DomainError } from '@uade/kernel';
import { decodeLeniently } from '../bytes/decode-leniently';
import { readFeedInstant } from '../feeds/feed-date';
import { absoluteUrl, type FoundItem } from '../found-item';
import { lineOfMarkup } from '../html/plain-words';
import { readXml } from '../xml/read-xml';
import type { XmlElement } from '../xml/xml-element';
import { lastChild, XmlReader } from '../xml/xml-reader';

/** An address of a sitemap; `updatedAt` is its `lastmod`, what is of news comes from the news extension. */
export interface SitemapEntry extends FoundItem {
  /** The publication that the news extension names, or `null`. */
  readonly publication: string | null;
}

/** A sitemap that an index names. */
export interface ChildSitemap {
  /** Absolute, http or https. */
  readonly url: string;
  /** UTC, or `null`. */
  readonly updatedAt: string | null;
}

/** What was read from a sitemap; an index has only `sitemaps`, any other only `entries`. Each address once, in order. */
export interface Sitemap {
  readonly entries: readonly SitemapEntry[];
  readonly sitemaps: readonly ChildSitemap[];
  /** Whether it has more than the protocol's 50,000 addresses; no more are read. */
  readonly truncated: boolean;
}

const MOST_ADDRESSES = 50_000;

const PIECES = new Set(['url', 'sitemap']);

function instantIn(reader: XmlReader, element: XmlElement | undefined): string | null {
  const written = reader.words(element);
  return written === null ? null : readFeedInstant(written);
}

/** Gathers addresses, each once. */
class SitemapWriter {
  readonly entries = new Map<string, SitemapEntry>();
  readonly sitemaps = new Map<string, ChildSitemap>();

  constructor(
    private readonly reader: XmlReader,
    private readonly base: string | null,
  ) {}

  piece(piece: XmlElement): void {
    const url = absoluteUrl(this.reader.words(lastChild(piece, 'loc')), this.base);
    if (url === null) return;
    const updatedAt = instantIn(this.reader, lastChild(piece, 'lastmod'));
    if (piece.name === 'sitemap') this.sitemaps.set(url, { url, updatedAt });
    else if (!this.entries.has(url)) this.entries.set(url, this.entryOf(piece, url, updatedAt));
  }

  private entryOf(piece: XmlElement, url: string, updatedAt: string | null): SitemapEntry {
    const news = lastChild(piece, 'news:news');
    const words = (element: XmlElement | undefined, name: string) =>
      element === undefined ? null : this.reader.words(lastChild(element, name));
    const publication = news === undefined ? undefined : lastChild(news, 'news:publication');
    const publishedText = words(news, 'news:publication_date');
    return {
      url,
      title: lineOfMarkup(words(news, 'news:title')),
      publishedAt: publishedText === null ? null : readFeedInstant(publishedText),
      publishedText,
      updatedAt,
      language: words(publication, 'news:language'),
      publication: lineOfMarkup(words(publication, 'news:name')),
    };
  }
}

/** A sitemap of bare lines, as the protocol allows; `null` if any of its first lines is no address. */
function readLines(text: string): Sitemap | null {
  const lines = text.split(/\r?\n/, MOST_ADDRESSES * 2).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.slice(0, 5).some((line) => absoluteUrl(line, null) === null)) return null;
  const urls = new Set(lines.map((line) => absoluteUrl(line, null)).filter((url) => url !== null));
  const nothing = {
    title: null,
    publishedAt: null,
    publishedText: null,
    updatedAt: null,
    language: null,
    publication: null,
  };
  return {
    entries: [...urls].slice(0, MOST_ADDRESSES).map((url) => ({ url, ...nothing })),
    sitemaps: [],
    truncated: urls.size > MOST_ADDRESSES,
  };
}

function readXmlSitemap(text: string, url: string | null): Sitemap | null {
  const writer = new SitemapWriter(new XmlReader(text, url), url);
  const { root, truncated } = readXml(text, {
    pieces: PIECES,
    mostPieces: MOST_ADDRESSES,
    onPiece: (piece) => writer.piece(piece),
  });
  if (root === null || !['urlset', 'sitemapindex', 'url', 'sitemap'].includes(root.name)) return null;
  return { entries: [...writer.entries.values()], sitemaps: [...writer.sitemaps.values()], truncated };
}

/**
 * Bytes of a sitemap, a news sitemap or a sitemap index to its addresses; a compressed one must be unpacked before.
 * Entities are never declared or expanded and nothing is fetched.
 *
 * @throws empty-input, input-too-large, binary-input (also for what is still compressed), malformed-text (no sitemap)
 * @see https://www.sitemaps.org/protocol.html
 */
export function readSitemap(
  bytes: Uint8Array,
  at: { url: string | null; contentType: string | null },
): Sitemap {
  const text = decodeLeniently(bytes, at.contentType);
  const sitemap = text.trimStart().startsWith('<') ? readXmlSitemap(text, at.url) : readLines(text);
  if (sitemap !== null) return sitemap;
  throw new DomainError(
    'malformed-text',
    'The input is no sitemap.',
    'Check the address of the sitemap, or watch a feed or a list page instead.',
  );
}
