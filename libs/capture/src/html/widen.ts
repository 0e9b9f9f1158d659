import { type Element, isWithin } from './element';
import type { ProseMass } from './prose';

/** A container gives way to the one above it if boxes of the same make beside it hold this share of its prose. */
const BESIDE_SHARE = 0.15;

/** Elements beyond which an article doesn't run. */
const CLOSED_TAGS = new Set(['article', 'main', 'body']);

const firstClass = ({ attributes }: Element) => attributes.get('class')?.trim().split(/\s+/)[0] ?? '';

/** Whether the element is one paragraph and holds no boxes with others. */
function isParagraph(element: Element, mass: ProseMass): boolean {
  return (
    element.tag === 'p' || element.children.every((child) => typeof child === 'string' || !mass.has(child))
  );
}

/** Whether the two stand beside each other as parts of one article do: as paragraphs, or as boxes of one make. */
function isAlike(part: Element, other: Element, mass: ProseMass): boolean {
  return isParagraph(other, mass) || (other.tag === part.tag && firstClass(other) === firstClass(part));
}

/** The prose beside `part` in the same element that is made as `part` is. */
function massBeside(part: Element, mass: ProseMass): number {
  let beside = 0;
  for (const other of part.parent?.children ?? []) {
    if (typeof other !== 'string' && other !== part && isAlike(part, other, mass))
      beside += mass.get(other) ?? 0;
  }
  return beside;
}

/** The container, or one above it if the article runs on beside it in boxes of the same make. */
function widened(container: Element, titled: ReadonlySet<Element>, mass: ProseMass): Element {
  let wide = container;
  for (let part = container; part.parent && !CLOSED_TAGS.has(part.tag); part = part.parent) {
    // An element with both title and prose is the whole article: what is beside it is something else.
    if (titled.has(wide)) return wide;
    if (massBeside(part, mass) >= (mass.get(wide) ?? 0) * BESIDE_SHARE) wide = part.parent;
  }
  return wide;
}

/** The outermost `<article>`s below an element that hold prose. */
function articlesIn(container: Element, mass: ProseMass): Element[] {
  return container.children.flatMap((child) => {
    if (typeof child === 'string' || !mass.has(child)) return [];
    return child.tag === 'article' ? [child] : articlesIn(child, mass);
  });
}

/** An article with less prose than this, in UTF-16 code units, is a teaser. */
const LEAST_ARTICLE = 120;

/** The `<article>` with the page's title, if the container lies in another one that has not. */
function titledElsewhere(container: Element, titled: ReadonlySet<Element>, mass: ProseMass): Element | null {
  let own: Element | null = container;
  while (own && own.tag !== 'article') own = own.parent;
  if (own === null || titled.has(own)) return null;
  const other = [...titled].find(({ tag }) => tag === 'article');
  if (other === undefined || isWithin(container, other)) return null;
  return (mass.get(other) ?? 0) >= LEAST_ARTICLE ? other : null;
}

/**
 * The bounds of the article around its best container: wider if it runs on beside it, narrower if others follow in it.
 *
 * @param titled  As `aroundTitle` gives them.
 */
export function boundsOf(container: Element, titled: ReadonlySet<Element>, mass: ProseMass): Element {
  const elsewhere = titledElsewhere(container, titled, mass);
  if (elsewhere) return elsewhere;
  const wide = widened(container, titled, mass);
  const articles = articlesIn(wide, mass);
  return articles.length < 2 ? wide : (articles.find((article) => titled.has(article)) ?? wide);
}
