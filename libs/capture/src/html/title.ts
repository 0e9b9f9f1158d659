import { oneLine, wordKey } from '../layout';
import type { SurroundingOf } from './boilerplate';
import { type Element, textOf } from './element';
import type { PageMetadata } from './metadata';
import { isHidden } from './paragraphs';
import type { Page } from './parse';

/** What parts a headline from the site's name in `<title>`. */
const SEPARATOR = /\s+[|\-–—»:·•/]+\s+|\s*\|\s*/g;

/** Shorter headings stand in a title by chance. */
const SHORTEST_REPEATED = 10;

/** More headings are not looked at, nor more of a title, so that no page makes it long work. */
const MOST_HEADINGS = 200;
const LONGEST_TITLE = 1000;

/** Says of an element whether it and all around it are shown and may be the article's. */
function shownTest(surroundingOf: SurroundingOf): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const itself = surroundingOf(element) !== 'always' && !isHidden(element);
    const shown = itself && (element.parent === null || isShown(element.parent));
    known.set(element, shown);
    return shown;
  };
  return isShown;
}

/** The headings of first and second rank outside of what surrounds an article. */
function headingsOf(
  page: Page,
  surroundingOf: SurroundingOf,
): { readonly h1: string[]; readonly h2: string[] } {
  const isShown = shownTest(surroundingOf);
  const of = (tag: 'h1' | 'h2') =>
    page
      .listed(tag)
      .slice(0, MOST_HEADINGS)
      .filter(isShown)
      .map((heading) => oneLine(textOf(heading)))
      .filter((heading) => heading !== '');
  return { h1: of('h1'), h2: of('h2') };
}

/** Parts of a document title that name the site: they begin or end so. */
const NAMES_SITE =
  /^(?:official|официальн\p{L}+|ресми|главная|басты бет|home ?page)(?!\p{L})|(?:сайт\p{L}{0,3}|портал\p{L}{0,3}|ресурс\p{L}{0,3}|(?:web)?site|portal)$/iu;

/** A part of fewer words names a section: "News", «Приказ». */
const LEAST_WORDS = 3;

/** Whether a document title says where a page belongs and not what it holds. */
function saysNothing(documentTitle: string): boolean {
  const parts = documentTitle
    .slice(0, LONGEST_TITLE)
    .split(SEPARATOR)
    .map((part) => part.trim());
  const telling = parts.filter((part) => !NAMES_SITE.test(part));
  return telling.length < parts.length && telling.every((part) => part.split(/\s+/).length < LEAST_WORDS);
}

/** The only heading of the first rank that there is, else of the second. */
function onlyHeading(ranked: ReturnType<typeof headingsOf>): string | null {
  const [h1, h2] = [ranked.h1, ranked.h2].map((headings) => headings.filter((one) => !NAMES_SITE.test(one)));
  const [first, second] = h1?.[0] === undefined ? (h2 ?? []) : h1;
  return first !== undefined && second === undefined && first.includes(' ') ? first : null;
}

/** The longest part of a document title, if the rest is short enough to be a site's name. */
function withoutSiteName(documentTitle: string, siteName: string | null): string {
  if (documentTitle.length > LONGEST_TITLE) return documentTitle;
  const parts = documentTitle.split(SEPARATOR).filter((part) => part.trim() !== '');
  if (siteName !== null) {
    const end = documentTitle.lastIndexOf(siteName);
    const before = documentTitle.slice(0, Math.max(0, end)).replace(/[\s|\-–—»:·•/]+$/, '');
    if (end > 0 && end + siteName.length === documentTitle.length && before !== '') return before;
  }
  if (parts.length < 2) return documentTitle;
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= documentTitle.length * 0.5 ? longest.trim() : documentTitle;
}

/**
 * The page's title as its reader sees it: the heading that the metadata repeats, else the metadata's headline without the site's
 * name; where that says nothing of the page, its only heading.
 */
export function titleOf(page: Page, metadata: PageMetadata, surroundingOf: SurroundingOf): string | null {
  // A title that is the site's name says nothing of the page.
  const stated = [metadata.headline, metadata.documentTitle].filter(
    (title) => title !== null && title !== metadata.siteName,
  ) as string[];
  const ranked = headingsOf(page, surroundingOf);
  const headings = [...ranked.h1, ...ranked.h2];
  // A site's name is a heading too and may stand in the title: the longest that the title repeats is the article's.
  const keys = stated.map((title) => wordKey(title.slice(0, LONGEST_TITLE)));
  const [repeated] = headings
    .filter(
      (heading) =>
        heading.length >= SHORTEST_REPEATED &&
        !NAMES_SITE.test(heading) &&
        keys.some((key) => key.includes(wordKey(heading))),
    )
    .sort((a, b) => b.length - a.length);
  if (repeated !== undefined) return repeated;
  const [title] = stated;
  if (title === undefined) return headings[0] ?? null;
  const only = saysNothing(title) ? onlyHeading(ranked) : null;
  return only ?? withoutSiteName(title, metadata.siteName);
}
