import { readDateLine } from '../head/date-line';
import { wordKey } from '../layout';
import type { SurroundingOf } from './boilerplate';
import { type Element, isWithin, textOf } from './element';
import type { PageParagraph } from './paragraphs';
import type { Page } from './parse';
import { isLinks } from './prose';

/** The headings that say the title, and all elements around them. */
export function aroundTitle(page: Page, title: string | null): ReadonlySet<Element> {
  const around = new Set<Element>();
  const key = wordKey(title ?? '');
  if (key === '') return around;
  for (const heading of [...page.listed('h1'), ...page.listed('h2'), ...page.listed('h3')]) {
    if (wordKey(textOf(heading)) !== key) continue;
    for (let above: Element | null = heading; above && !around.has(above); above = above.parent)
      around.add(above);
  }
  return around;
}

/** So many lines that are nothing but a date make a list of other pages … */
const DATES_OF_A_LIST = 3;
/** … if they are this part of its lines; or this part of them is links. */
const DATED_SHARE = 0.25;
const LINKED_SHARE = 0.5;

/** Whether the lines of an element are a list of other pages, by dates or by links. */
function isList(box: Element, paragraphs: readonly PageParagraph[]): boolean {
  const lines = paragraphs.filter(({ element }) => isWithin(element, box));
  const links = lines.filter(isLinks).length;
  const dates = lines.filter(({ text }) => readDateLine(text) !== null).length;
  const isDated = dates >= DATES_OF_A_LIST && dates >= lines.length * DATED_SHARE;
  return isDated || links >= lines.length * LINKED_SHARE;
}

function isMargin(container: Element, box: Element, surroundingOf: SurroundingOf): boolean {
  for (let element: Element | null = container; element; element = element.parent) {
    if (surroundingOf(element) !== 'no') return true;
    if (element === box) return false;
  }
  return false;
}

const isInArticle = (element: Element | null): boolean =>
  element !== null && (element.tag === 'article' || isInArticle(element.parent));

/**
 * The box that stands beside the title and is not the article, though it has more prose: a margin, or a list of other pages.
 * A release of one paragraph has less than the news beside it.
 *
 * @param container  Where most of the prose stands.
 * @param titled     As `aroundTitle` gives them.
 * @returns `null` where the container may well be the article.
 */
export function boxBesideTitle(
  container: Element,
  paragraphs: readonly PageParagraph[],
  titled: ReadonlySet<Element>,
  surroundingOf: SurroundingOf,
): Element | null {
  if (titled.size === 0 || titled.has(container)) return null;
  let box = container;
  while (box.parent && !titled.has(box.parent)) box = box.parent;
  if (isMargin(container, box, surroundingOf)) return box;
  // An article may be a chronicle, with its title in a box of its own.
  return !isInArticle(box.parent) && isList(box, paragraphs) ? box : null;
}
