import { absoluteUrl } from '../found-item';
import type { Element } from '../html/element';
import type { Page } from '../html/parse';
import { firstWords } from './first-words';
import { type PageLink, pageLinks, sameSite } from './page-links';

/** What a link to the next page says, in the languages that are read; signs that only point are among them. */
const NEXT_WORDS =
  /^(?:next(?: page)?|older(?: posts| news)?|следующая(?: страница)?|след\.?|вперёд|вперед|далее|дальше|келесі(?: бет)?|алға|әрі қарай|kelesi(?: bet)?|›|»|→|>|>>|❯)\s*[›»→>❯]*$/iu;

/** How pages are counted: in the query or as parts of the path. */
const PAGE_PARAMETERS = ['page', 'p', 'pg', 'paged', 'PAGEN_1', 'PAGEN_2', 'pageNumber', 'pagenum', 'bet'];
const PAGE_PATH = /\/(?:page|bet|p)[/-](\d{1,5})(\/?)$/;

/** The number in the query or the path of a list page; 1 where none is given, `null` where it is no number. */
function numberIn(url: URL): { rest: string; number: number } | null {
  const bare = new URL(url);
  for (const name of PAGE_PARAMETERS) {
    const written = bare.searchParams.get(name);
    if (written === null) continue;
    bare.searchParams.delete(name);
    return /^\d{1,5}$/.test(written) ? { rest: bare.href.replace(/\/$/, ''), number: Number(written) } : null;
  }
  const inPath = PAGE_PATH.exec(bare.pathname);
  if (inPath) bare.pathname = bare.pathname.slice(0, inPath.index) || '/';
  return { rest: bare.href.replace(/\/$/, ''), number: inPath ? Number(inPath[1]) : 1 };
}

/** The link to the page whose number comes next after this page's. */
function byNumber(links: readonly PageLink[], url: string): string | null {
  const parsed = URL.parse(url);
  const here = parsed && numberIn(parsed);
  if (!here) return null;
  for (const link of links) {
    const target = URL.parse(link.url);
    const there = target && numberIn(target);
    if (there && there.number === here.number + 1 && there.rest === here.rest) return link.url;
  }
  return null;
}

function hasRelNext({ attributes }: Element): boolean {
  return /(?:^|\s)next(?:\s|$)/i.test(attributes.get('rel') ?? '');
}

function saysNext({ element }: PageLink): boolean {
  const label = element.attributes.get('aria-label') ?? element.attributes.get('title') ?? '';
  return NEXT_WORDS.test(firstWords(element, 50).trim()) || NEXT_WORDS.test(label.slice(0, 100).trim());
}

/**
 * The address of the list's next page: by `rel="next"`, by the number that follows this page's own, by what the link
 * says. `null` if the page shows none.
 */
export function nextPageOf(page: Page, url: string | null, base: string | null): string | null {
  const links = pageLinks(page.root, base).filter((link) => url === null || sameSite(link.url, url));
  const stated = page.listed('link').find(hasRelNext)?.attributes.get('href');
  return (
    absoluteUrl(stated, base) ??
    links.find(({ element }) => hasRelNext(element))?.url ??
    (url === null ? null : byNumber(links, url)) ??
    links.find(saysNext)?.url ??
    null
  );
}

/** The page after this one where a site counts its pages in the query from 1. */
export function countedPage(url: string, parameter: string): string | null {
  const next = URL.parse(url);
  if (next === null) return null;
  const written = next.searchParams.get(parameter) ?? '1';
  if (!/^\d{1,5}$/.test(written)) return null;
  next.searchParams.set(parameter, String(Number(written) + 1));
  return next.href;
}
