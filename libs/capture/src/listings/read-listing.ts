import { decodeLeniently } from '../bytes/decode-leniently';
import { absoluteUrl, type FoundItem } from '../found-item';
import type { Element } from '../html/element';
import { type Page, parsePage } from '../html/parse';
import { refuseUnreadable } from '../html/selector-check';
import { siteOf } from '../html/sites/registry';
import type { ListSelectors, Site } from '../html/sites/site';
import { itemsBySelectors, nextBySelector } from './by-selectors';
import { genericItems } from './generic';
import type { Listing } from './listing-type';
import { countedPage, nextPageOf } from './next-page';
import { baseOf } from './page-links';

/** What is known of a list page beside its bytes. */
export interface ListingHints {
  /** Where it was fetched from; without it relative addresses lead nowhere and nothing is found by them. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** How to read it, in place of what is known of the site; `null` or left out: the site's way, else the generic one. */
  readonly selectors?: ListSelectors | null;
  /** Whether an absolute address may be a release's; left out: what the site's articles look like, else all. */
  readonly accepts?: (url: string) => boolean;
  /** Whether it follows a page with a list: the last page of many may hold a single item. */
  readonly isFurther?: boolean;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/** A page with what all ways of reading it need. */
interface ListPage {
  readonly page: Page;
  readonly root: Element;
  readonly url: string | null;
  readonly base: string | null;
  readonly isFurther: boolean;
}

function bySelectors(list: ListPage, selectors: ListSelectors, accepts: (url: string) => boolean): Listing {
  const { item, link, title, date, next: more } = selectors;
  refuseUnreadable([item, link, title, date, more]);
  const items = itemsBySelectors(list.root, selectors, list.base, accepts);
  const next = more === null ? null : nextBySelector(list.root, more, list.base);
  const nextUrl = next ?? nextPageOf(list.page, list.url, list.base);
  return { items, nextUrl: elsewhere(nextUrl, list.url), reader: 'selectors' };
}

/** The next page is another one. */
function elsewhere(nextUrl: string | null, url: string | null): string | null {
  return nextUrl === absoluteUrl(url, null) ? null : nextUrl;
}

function bySite(list: ListPage, site: Site, accepts: (url: string) => boolean): Listing | null {
  if (site.list === null) return null;
  const found = bySelectors(list, site.list, accepts);
  if (found.items.length === 0) return null;
  const { pageParameter } = site.list;
  const counted = pageParameter === null || list.url === null ? null : countedPage(list.url, pageParameter);
  return { ...found, nextUrl: found.nextUrl ?? counted, reader: site.name };
}

function generically(list: ListPage, accepts: (url: string) => boolean, reader: string): Listing {
  const items: FoundItem[] = genericItems(list.root, list, accepts);
  const nextUrl = items.length === 0 ? null : nextPageOf(list.page, list.url, list.base);
  return { items, nextUrl: elsewhere(nextUrl, list.url), reader };
}

/**
 * Bytes of a list page to the releases on it: by the selectors given, else in the way that is known of the site, else,
 * also where that finds nothing, by the generic reader. Same bytes and hints, same listing; a page without a list gives
 * no items. Where a site counts its pages a next one is named even if the page shows none: stop when it brings nothing new.
 *
 * @throws empty-input, input-too-large, binary-input, invalid-input (a selector that can't be read)
 */
export function readListing(bytes: Uint8Array, hints: ListingHints): Listing {
  const page = parsePage(decodeLeniently(bytes, hints.contentType));
  const { url, isFurther = false } = hints;
  const list = { page, root: page.root, url, base: baseOf(page, url), isFurther };
  const all = hints.accepts ?? (() => true);
  if (hints.selectors) return bySelectors(list, hints.selectors, all);
  const site = siteOf({ url: hints.url, statedUrl: null, siteName: null });
  if (site === null) return generically(list, all, 'generic');
  const accepts = hints.accepts ?? ((url: string) => site.articlePath.test(pathOf(url)));
  return (
    bySite(list, site, accepts) ?? generically(list, accepts, site.list === null ? site.name : 'generic')
  );
}
