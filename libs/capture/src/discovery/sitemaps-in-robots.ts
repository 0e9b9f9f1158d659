import { absoluteUrl } from '../found-item';

/** No more sitemaps of one robots.txt are named. */
const MOST_SITEMAPS = 100;

/**
 * The sitemaps that a robots.txt names, absolute, each once. What else stands in it is not for this lib.
 *
 * @param url  Where the robots.txt was fetched from, for addresses that are relative against the rules.
 * @see RFC 9309; https://www.sitemaps.org/protocol.html#submit_robots
 */
export function sitemapsInRobots(text: string, url: string | null): string[] {
  const found = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const written = /^[\s\uFEFF]*sitemap[ \t]*:(.*)$/i.exec(line.slice(0, 3000))?.[1];
    const sitemap = absoluteUrl(written?.replace(/\s#.*$/, ''), url);
    if (sitemap !== null) found.add(sitemap);
    if (found.size >= MOST_SITEMAPS) break;
  }
  return [...found];
}
