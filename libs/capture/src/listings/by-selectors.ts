import { type FoundItem, absoluteUrl } from '../found-item';
import type { Element } from '../html/element';
import { matcherOf, selectAll, selectFirst } from '../html/select';
import type { ListSelectors } from '../html/sites/site';
import { titleInCard, titleOfLink } from './card-title';
import { type CardDate, dateAt, dateInCard } from './date-in-card';
import { MOST_ITEMS } from './listing-type';
import { linkTarget } from './page-links';

/** The items that hold no further item: a class of cards often stands on what holds the cards, too. */
function innermost(items: readonly Element[]): Element[] {
  const all = new Set(items);
  const holders = new Set<Element>();
  for (const item of items) {
    for (let at = item.parent; at && !holders.has(at); at = at.parent) if (all.has(at)) holders.add(at);
  }
  return items.filter((item) => !holders.has(item));
}

/** The element itself or the first below it that matches. */
function within(item: Element, selector: string): Element | null {
  return matcherOf(selector)(item) ? item : selectFirst(item, selector);
}

function linkIn(item: Element, selector: string | null): Element | null {
  const found = within(item, selector ?? 'a[href]');
  if (found === null || found.attributes.has('href')) return found;
  return selectFirst(found, 'a[href]');
}

function titleIn(item: Element, link: Element, selector: string | null): string | null {
  const place = selector === null ? null : within(item, selector);
  return (place === null ? null : titleInCard(place)) ?? titleOfLink(link).words;
}

function dateIn(item: Element, selector: string | null): CardDate | null {
  const place = selector === null ? null : within(item, selector);
  return place === null ? dateInCard(item) : dateAt(place);
}

/** The release that one item of the list leads to, or `null` if it leads nowhere. */
function itemIn(item: Element, selectors: ListSelectors, base: string | null): FoundItem | null {
  const link = linkIn(item, selectors.link);
  const url = link === null ? null : linkTarget(link, base);
  if (link === null || url === null) return null;
  const date = dateIn(item, selectors.date);
  return {
    url,
    title: titleIn(item, link, selectors.title),
    publishedAt: date?.instant ?? null,
    publishedText: date?.written ?? null,
    updatedAt: null,
    language: link.attributes.get('hreflang')?.trim() || null,
  };
}

/** The items that a site's selectors find. */
export function itemsBySelectors(
  root: Element,
  selectors: ListSelectors,
  base: string | null,
  accepts: (url: string) => boolean,
): FoundItem[] {
  const items = new Map<string, FoundItem>();
  for (const element of innermost(selectAll(root, selectors.item))) {
    const item = itemIn(element, selectors, base);
    if (item !== null && !items.has(item.url) && accepts(item.url)) items.set(item.url, item);
    if (items.size >= MOST_ITEMS) break;
  }
  return [...items.values()];
}

/** Where the link to the next page leads that a selector finds. */
export function nextBySelector(root: Element, selector: string, base: string | null): string | null {
  const found = selectFirst(root, selector);
  const link = found === null || found.attributes.has('href') ? found : selectFirst(found, 'a[href]');
  return absoluteUrl(link?.attributes.get('href'), base);
}
