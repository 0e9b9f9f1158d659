import { isSurrounding } from './boilerplate';
import type { Element } from './element';
import { isHidden, type PageParagraph, paragraphsOf } from './paragraphs';

/** Shorter stretches than this, in UTF-16 code units, are captions and labels rather than paragraphs. */
const SHORTEST_PROSE = 25;

/** How far above a paragraph its score is felt. */
const REACH = 5;

/** Elements in whose midst paragraphs stand. */
const CONTAINER_BONUS: Readonly<Record<string, number>> = {
  article: 15,
  main: 8,
  section: 3,
  div: 5,
  td: 3,
  blockquote: 3,
};
const CONTAINER_MALUS: Readonly<Record<string, number>> = {
  ol: -3,
  ul: -3,
  dl: -3,
  form: -3,
  address: -3,
  th: -5,
};

/** Names that say that an element is the body itself. */
const BODY_ITEMPROP = /articleBody|text/;

interface Scored {
  readonly paragraph: PageParagraph;
  readonly score: number;
}

function linkShare({ text, links }: PageParagraph): number {
  if (text.length === 0) return 0;
  return links.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

/** How much a paragraph looks like prose; 0 for what does not. */
function proseScore(paragraph: PageParagraph): number {
  const { text } = paragraph;
  if (text.length < SHORTEST_PROSE) return 0;
  const commas = text.split(/[,،、，]/, 12).length;
  return (commas + Math.min(text.length / 100, 3)) * (1 - Math.min(1, linkShare(paragraph)));
}

function ownScore(element: Element): number {
  const body = BODY_ITEMPROP.test(element.attributes.get('itemprop') ?? '') ? 25 : 0;
  return body + (CONTAINER_BONUS[element.tag] ?? CONTAINER_MALUS[element.tag] ?? 0);
}

/** What the elements above the paragraphs are worth as the body of the article. */
function scoreContainers(paragraphs: readonly Scored[]): Map<Element, number> {
  const scores = new Map<Element, number>();
  for (const { paragraph, score } of paragraphs) {
    if (score === 0) continue;
    let container = holderOf(paragraph);
    for (let level = 0; container && level < REACH; level++) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3);
      scores.set(container, (scores.get(container) ?? ownScore(container)) + score * share);
      container = container.parent;
    }
  }
  return scores;
}

/** The element that holds the paragraph among others: the parent of a `<p>`, a `<div>` full of text itself. */
function holderOf({ element }: PageParagraph): Element | null {
  return element.tag === 'p' || element.tag === 'li' || /^h\d$/.test(element.tag) ? element.parent : element;
}

function bestOf(scores: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  let bestScore = 0;
  for (const [element, score] of scores) if (score > bestScore) [best, bestScore] = [element, score];
  return best;
}

function isWithin(element: Element | null, ancestor: Element): boolean {
  for (let above: Element | null = element; above; above = above.parent) if (above === ancestor) return true;
  return false;
}

/** Headings and short lines at the end, with no prose behind them, belong to what comes after the article. */
function withoutTail(paragraphs: PageParagraph[]): PageParagraph[] {
  let end = paragraphs.length;
  while (end > 0) {
    const paragraph = paragraphs[end - 1];
    if (!paragraph || !(/^h\d$/.test(paragraph.element.tag) || linkShare(paragraph) > 0.6)) break;
    end--;
  }
  return paragraphs.slice(0, end);
}

const isLinks = (paragraph: PageParagraph) => linkShare(paragraph) > 0.8 && paragraph.text.length < 200;

/**
 * The article's paragraphs on a page of any make: the container whose paragraphs look most like prose, without what
 * surrounds an article by its name or its links.
 *
 * @returns Paragraphs in the order of the page; none if the page holds no prose.
 */
export function mainContent(page: Element, resolve: (href: string) => string | null): PageParagraph[] {
  const keep = (element: Element) => !isSurrounding(element) && !isHidden(element);
  const all = paragraphsOf(page, keep, resolve);
  const scored = all.map((paragraph) => ({ paragraph, score: proseScore(paragraph) }));
  const best = bestOf(scoreContainers(scored));
  if (!best) return [];
  return withoutTail(all.filter((paragraph) => isWithin(paragraph.element, best) && !isLinks(paragraph)));
}
