/** A release found in a feed, a sitemap or on a list page: an address worth reading, and what was said of it there. */
export interface FoundItem {
  /** Absolute, http or https, without a fragment. */
  readonly url: string;
  /** One line of plain text, or `null` if none was given. */
  readonly title: string | null;
  /** UTC, `2023-03-13T10:32:00.000Z`; `null` where no date was given or it can't be read. Without a zone it is Almaty's. */
  readonly publishedAt: string | null;
  /** The date as it was written, or `null` if none was. */
  readonly publishedText: string | null;
  /** UTC: when it was last changed, if that is said. */
  readonly updatedAt: string | null;
  /** As declared, unchecked (`kk`, `ru-RU`); `null` if it isn't. */
  readonly language: string | null;
}

/** No address that is read is longer, in UTF-16 code units. */
const LONGEST_URL = 2048;

/**
 * An address made absolute: http or https only, no fragment, no credentials; `null` for what is none.
 *
 * @param base  The address of the page or feed that it stands in; `null` if it has none.
 */
export function absoluteUrl(written: string | null | undefined, base: string | null): string | null {
  const trimmed = (written ?? '').trim();
  if (trimmed === '' || trimmed.length > LONGEST_URL) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const { href } = barely(url);
  return href.length > LONGEST_URL ? null : href;
}

/** To set a part is to parse all of it again: a sitemap has 50,000 addresses, and hardly any has these. */
function barely(url: URL): URL {
  if (url.href.includes('#')) url.hash = '';
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url;
}
