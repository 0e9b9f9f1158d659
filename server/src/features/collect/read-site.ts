import { discoverFeeds, readFeed, readListing, sourceKindOf } from '@uade/capture';
import type { AnsweredList } from './read-list';

/** What an answer says of the site it came from. */
export type ReadSite =
  | {
      readonly kind: 'feed';
      readonly title: string | null;
      readonly language: string | null;
      readonly items: number;
    }
  | { readonly kind: 'sitemap' }
  | {
      readonly kind: 'page';
      /** Addresses of the feeds that it names. */
      readonly feeds: readonly string[];
      /** Releases that it lists. */
      readonly items: number;
    };

/**
 * Read an answer to see by what its site could be watched.
 *
 * @throws the capture library's codes
 */
export function readSite({ body, finalUrl, headers }: AnsweredList): ReadSite {
  const contentType = headers['content-type'] ?? null;
  const at = { url: finalUrl, contentType };
  const kind = sourceKindOf(body, contentType);
  if (kind === 'sitemap') return { kind };
  if (kind === 'feed') {
    const { title, language, items } = readFeed(body, at);
    return { kind, title, language, items: items.length };
  }
  const feeds = discoverFeeds(body, at).map(({ url }) => url);
  return { kind: 'page', feeds, items: readListing(body, at).items.length };
}
