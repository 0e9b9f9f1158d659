import { absoluteUrl } from '../found-item';
import { descendants, type Element } from '../html/element';
import type { Page } from '../html/parse';

/** A link of a page that leads to another page. */
export interface PageLink {
  readonly element: Element;
  /** Absolute, http or https, without a fragment. */
  readonly url: string;
}

/** No more links of one page are looked at. */
const MOST_LINKS = 5000;

/** The address against which the page's links are relative. */
export function baseOf(page: Page, url: string | null): string | null {
  const stated = page.listed('base')[0]?.attributes.get('href');
  return stated === undefined ? url : (absoluteUrl(stated, url) ?? url);
}

/** The element's address, or `null` if it leads nowhere but on its own page. */
export function linkTarget(element: Element, base: string | null): string | null {
  const href = element.attributes.get('href')?.trim() ?? '';
  return href.startsWith('#') ? null : absoluteUrl(href, base);
}

/** The links of the page in its order, those to the page itself left out. */
export function pageLinks(root: Element, base: string | null): PageLink[] {
  const links: PageLink[] = [];
  const self = absoluteUrl(base, null);
  for (const element of descendants(root)) {
    if (element.tag !== 'a') continue;
    const url = linkTarget(element, base);
    if (url !== null && url !== self) links.push({ element, url });
    if (links.length >= MOST_LINKS) break;
  }
  return links;
}

/** Whether both addresses are of one site: the same host, or one below the other, `www.` apart. */
export function sameSite(a: string, b: string): boolean {
  const hostOf = (url: string) => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
  const [one, other] = [hostOf(a), hostOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
