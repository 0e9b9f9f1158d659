import type { Element } from './element';
import type { PageParagraph } from './paragraphs';

/** Shorter stretches than this, in UTF-16 code units, are captions and labels rather than prose. */
const SHORTEST_PROSE = 25;

/** Which part of a paragraph's words are links, 0–1. */
export function linkShare({ text, linked }: PageParagraph): number {
  return text.length === 0 ? 0 : Math.min(1, linked / text.length);
}

/** Whether a paragraph leads elsewhere rather than saying something. */
export const isLinks = (paragraph: PageParagraph) => linkShare(paragraph) > 0.7;

/** How much a paragraph looks like prose, by its length, its commas and its links; 0 for what does not. */
export function proseScore(paragraph: PageParagraph): number {
  const { text } = paragraph;
  if (text.length < SHORTEST_PROSE) return 0;
  const commas = text.split(/[,،、，]/, 12).length;
  return (commas + Math.min(text.length / 100, 3)) * (1 - linkShare(paragraph));
}

/** How much prose stands in an element and below it, in UTF-16 code units without links. */
export type ProseMass = ReadonlyMap<Element, number>;

/** Weigh all elements below `root` that hold a paragraph. */
export function proseMass(root: Element, paragraphs: readonly PageParagraph[]): ProseMass {
  const mass = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    if (proseScore(paragraph) === 0) continue;
    const own = paragraph.text.length * (1 - linkShare(paragraph));
    mass.set(paragraph.element, (mass.get(paragraph.element) ?? 0) + own);
  }
  const sumUp = (element: Element): number => {
    let sum = mass.get(element) ?? 0;
    for (const child of element.children) if (typeof child !== 'string') sum += sumUp(child);
    if (sum > 0) mass.set(element, sum);
    return sum;
  };
  sumUp(root);
  return mass;
}
