import { readXml } from '../xml/read-xml';
import type { XmlElement } from '../xml/xml-element';
import { XmlReader } from '../xml/xml-reader';
import { atomEntry, atomFeed, isAtom } from './atom';
import { type FeedDocument, type FeedEntry, MOST_ENTRIES } from './feed-type';
import { jsonFeed } from './json-feed';
import { isRss, rssEntry, rssFeed } from './rss';

const PIECES = new Set(['item', 'entry', 'atom:entry']);

function xmlFeed(text: string, url: string | null): FeedDocument | null {
  const reader = new XmlReader(text, url);
  const entries: FeedEntry[] = [];
  const onPiece = (piece: XmlElement) => {
    entries.push(piece.name === 'item' ? rssEntry(piece, reader) : atomEntry(piece, reader));
  };
  const { root, truncated } = readXml(text, { pieces: PIECES, mostPieces: MOST_ENTRIES, onPiece });
  if (root === null) return null;
  if (isAtom(root)) return atomFeed(root, entries, truncated, reader);
  return isRss(root) ? rssFeed(root, entries, truncated, reader) : null;
}

/**
 * A feed in RSS 0.9x, 1.0 or 2.0, Atom 0.3 or 1.0 or JSON Feed, well formed or not, as it was written.
 *
 * @param url  Where it was fetched from, to make addresses absolute; `null` if that is not known.
 * @returns `null` if the text is no feed.
 */
export function parseFeed(text: string, url: string | null): FeedDocument | null {
  return text.trimStart().startsWith('{') ? jsonFeed(text, url) : xmlFeed(text, url);
}
