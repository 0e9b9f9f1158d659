import { oneLine, wordKey } from '../layout';
import type { SurroundingOf } from './boilerplate';
import { type Element, textOf } from './element';
import type { PageMetadata } from './metadata';
import { isHidden } from './paragraphs';

/** What parts a headline from the site's name in `<title>`. */
const SEPARATOR = /\s+[|\-–—»:·•/]+\s+|\s*\|\s*/g;

/** Shorter headings stand in a title by chance. */
const SHORTEST_REPEATED = 10;

/** The headings of first and second rank outside of what surrounds an article, those of first rank first. */
function headingsOf(page: Element, surroundingOf: SurroundingOf): string[] {
  const ranks: { h1: string[]; h2: string[] } = { h1: [], h2: [] };
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || surroundingOf(child) === 'always' || isHidden(child)) continue;
      if (child.tag === 'h1' || child.tag === 'h2') ranks[child.tag].push(oneLine(textOf(child)));
      else walk(child);
    }
  };
  walk(page);
  return [...ranks.h1, ...ranks.h2].filter((heading) => heading !== '');
}

/** The longest part of a document title, if the rest is short enough to be a site's name. */
function withoutSiteName(documentTitle: string, siteName: string | null): string {
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

/** The page's title as its reader sees it: the heading that the metadata repeats, else the metadata's headline without the site's name. */
export function titleOf(page: Element, metadata: PageMetadata, surroundingOf: SurroundingOf): string | null {
  // A title that is the site's name says nothing of the page.
  const stated = [metadata.headline, metadata.documentTitle].filter(
    (title) => title !== null && title !== metadata.siteName,
  ) as string[];
  const headings = headingsOf(page, surroundingOf);
  // A site's name is a heading too and may stand in the title: the longest that the title repeats is the article's.
  const [repeated] = headings
    .filter(
      (heading) =>
        heading.length >= SHORTEST_REPEATED &&
        stated.some((title) => wordKey(title).includes(wordKey(heading))),
    )
    .sort((a, b) => b.length - a.length);
  if (repeated !== undefined) return repeated;
  const [title] = stated;
  return title === undefined ? (headings[0] ?? null) : withoutSiteName(title, metadata.siteName);
}
