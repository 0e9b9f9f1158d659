import type { SurroundingOf } from './boilerplate';
import { type Element, isWithin } from './element';
import { isHidden, type Keep, NO_TEXT, type PageParagraph, paragraphsOf } from './paragraphs';
import { type ProseMass, proseMass, proseScore } from './prose';
import { sameWords } from '../layout';
import type { Page } from './parse';
import { statedBody } from './stated-body';
import { aroundTitle, boxBesideTitle } from './titled';
import { trimBody } from './trim-body';
import { boundsOf } from './widen';

/** An element named like a sidebar is the article all the same if it holds this share of the page's prose. */
const MAIN_SHARE = 0.4;
/** … and the title, or this much of it in UTF-16 code units: less is what a page built by scripts shows without them. */
const LEAST_MAIN = 400;

/** Runs of text shorter than this, in UTF-16 code units, are labels or the white space between tags. */
const SHORTEST_RUN = 15;

/** How far above a paragraph its score is felt. */
const REACH = 5;

/** Elements in whose midst paragraphs stand, and those where they seldom do. */
const TAG_SCORES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    article: 15,
    main: 8,
    section: 3,
    div: 5,
    td: 3,
    blockquote: 3,
    ol: -3,
    ul: -3,
    dl: -3,
    form: -3,
    address: -3,
    th: -5,
  }),
);

/** What is known of a page before its article is looked for. */
export interface AboutPage {
  /** `null` where it is not known. */
  readonly title: string | null;
  /** The article's text in the page's JSON-LD, or `null`. */
  readonly articleBody: string | null;
  readonly surroundingOf: SurroundingOf;
}

/** Elements that are a paragraph themselves, so that their parent is what holds it among others. */
const PARAGRAPH_TAG = /^(?:p|li|h[1-6])$/;

function ownScore(element: Element): number {
  const isBody = element.attributes.get('itemprop')?.includes('articleBody') ?? false;
  return (isBody ? 25 : 0) + (TAG_SCORES.get(element.tag) ?? 0);
}

/** What the elements above the paragraphs are worth as the body of the article. */
function scoreContainers(paragraphs: readonly PageParagraph[]): Map<Element, number> {
  const scores = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    const score = proseScore(paragraph);
    if (score === 0) continue;
    const { element } = paragraph;
    let container = PARAGRAPH_TAG.test(element.tag) ? element.parent : element;
    for (let level = 0; container && level < REACH; level++) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3);
      scores.set(container, (scores.get(container) ?? ownScore(container)) + score * share);
      container = container.parent;
    }
  }
  return scores;
}

function bestOf(scores: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  let bestScore = 0;
  for (const [element, score] of scores) if (score > bestScore) [best, bestScore] = [element, score];
  return best;
}

function elementsWithin(root: Element): Set<Element> {
  const within = new Set<Element>([root]);
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      within.add(child);
      walk(child);
    }
  };
  walk(root);
  return within;
}

/** How much text outside of links stands below each element, in UTF-16 code units: a quick look before reading. */
function weigh(page: Element, surroundingOf: SurroundingOf): ProseMass {
  const mass = new Map<Element, number>();
  const weighOne = (element: Element): number => {
    let sum = 0;
    for (const child of element.children) {
      if (typeof child === 'string') sum += child.length < SHORTEST_RUN ? 0 : child.trim().length;
      else if (child.tag !== 'a' && mayHoldArticle(child, surroundingOf)) sum += weighOne(child);
    }
    mass.set(element, sum);
    return sum;
  };
  weighOne(page);
  return mass;
}

function mayHoldArticle(element: Element, surroundingOf: SurroundingOf): boolean {
  return !NO_TEXT.has(element.tag) && surroundingOf(element) !== 'always' && !isHidden(element);
}

/** Which elements may hold the article, by what surrounds one and by where title and text are. */
function keepOf(page: Element, titled: ReadonlySet<Element>, surroundingOf: SurroundingOf): Keep {
  const mass = weigh(page, surroundingOf);
  const least = (mass.get(page) ?? 0) * MAIN_SHARE;
  return (element) => {
    const surrounding = surroundingOf(element);
    if (surrounding !== 'unless-main') return surrounding === 'no';
    const own = mass.get(element) ?? 0;
    return own > least && (own >= LEAST_MAIN || titled.has(element));
  };
}

/** A box with the title and less prose, in UTF-16 code units, holds no release, only its head. */
const LEAST_BESIDE_LIST = 60;

/** The container whose paragraphs look most like prose; where that is a list beside the title, the best one with the title. */
function containerOf(
  paragraphs: readonly PageParagraph[],
  titled: ReadonlySet<Element>,
  surroundingOf: SurroundingOf,
): Element | null {
  const best = bestOf(scoreContainers(paragraphs));
  const list = best === null ? null : boxBesideTitle(best, paragraphs, titled, surroundingOf);
  if (list === null) return best;
  const others = paragraphs.filter(({ element }) => !isWithin(element, list));
  const scores = [...scoreContainers(others)].filter(
    ([element]) => titled.has(element) && !isWithin(list, element),
  );
  const own = bestOf(new Map(scores));
  return own !== null && (proseMass(own, others).get(own) ?? 0) >= LEAST_BESIDE_LIST ? own : best;
}

/** What the page states as its body, compared with all that it shows; `null` if it states none. */
function statedContent(
  page: Element,
  about: AboutPage,
  guessed: readonly PageParagraph[],
): PageParagraph[] | null {
  if (about.articleBody === null) return null;
  const shown = paragraphsOf(page, (element) => about.surroundingOf(element) !== 'always');
  return statedBody(about.articleBody, shown, guessed);
}

/** How many lines between title and body are looked at, and how many above the title. */
const MOST_HEAD_LINES = 12;
const ABOVE_TITLE = 2;

/** The lines around the title and above the body, where dates and authors stand; none if the title's heading isn't shown. */
function headOf(
  shown: readonly PageParagraph[],
  body: readonly PageParagraph[],
  title: string | null,
): PageParagraph[] {
  const saysTitle = ({ element, text }: PageParagraph) =>
    /^h[1-3]$/.test(element.tag) && title !== null && sameWords(text, title);
  const titleAt = shown.findIndex(saysTitle);
  const bodyAt = shown.findIndex(({ text }, index) => index > titleAt && text === body[0]?.text);
  if (titleAt < 0 || bodyAt < 0 || bodyAt - titleAt > MOST_HEAD_LINES) return [];
  return shown.slice(Math.max(0, titleAt - ABOVE_TITLE), bodyAt).filter((paragraph) => !saysTitle(paragraph));
}

/** The article of a page: its body, and the lines of its head. */
export interface MainContent {
  readonly body: readonly PageParagraph[];
  readonly head: readonly PageParagraph[];
}

/**
 * The article's paragraphs on a page of any make: those that the page states as its body, else the container whose
 * paragraphs look most like prose, without what surrounds an article by its name or its links.
 *
 * @returns Paragraphs in the order of the page; none if the page holds no prose.
 */
export function mainContent(page: Page, about: AboutPage): MainContent {
  const { surroundingOf } = about;
  const titled = aroundTitle(page, about.title);
  const paragraphs = paragraphsOf(page.root, keepOf(page.root, titled, surroundingOf));
  const best = containerOf(paragraphs, titled, surroundingOf);
  if (!best) return { body: [], head: [] };
  const mass = proseMass(page.root, paragraphs);
  const within = elementsWithin(boundsOf(best, titled, mass));
  const guessed = paragraphs.filter(({ element }) => within.has(element));
  const body = statedContent(page.root, about, guessed) ?? trimBody(guessed, about.title);
  return { body, head: headOf(paragraphs, body, about.title) };
}
