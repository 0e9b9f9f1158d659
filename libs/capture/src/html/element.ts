/** What stands in an element: another element, or text with its character references replaced. */
export type Node = Element | string;

/** One element of a page. Names of tags and attributes are in small letters. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent: Element | null;
}

/** Elements nest no deeper than this; what is written deeper stands beside, as in browsers, so that walks may recurse. */
export const DEEPEST = 400;

/** Elements that have no end tag. */
export const VOID_TAGS = new Set(
  'area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound'.split(
    ' ',
  ),
);

/** Elements that run on inside a line; all others part paragraphs. */
const INLINE_TAGS = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark meter nobr output picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr svg math amp-img input button select textarea audio video object map'.split(
    ' ',
  ),
);

/** Whether the element is the other, or lies somewhere in it. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let above: Element | null = element; above; above = above.parent) if (above === outer) return true;
  return false;
}

/** Whether the element runs on inside a line. Elements that nobody knows (`<amp-…>`, `<x-…>`) part paragraphs only if they say so by their content. */
export function isInline(tag: string): boolean {
  return INLINE_TAGS.has(tag) || (tag.includes('-') && !tag.startsWith('amp-'));
}

/** Every element below `root`, in the order of the page, `root` left out. */
export function* descendants(root: Element): Generator<Element> {
  // One stack of our own: generators within generators would cost the depth again for each element.
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element !== root) yield element;
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}

/** All text below the element, glued together: for titles and dates, never for a body. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.tag === 'br' ? ' ' : textOf(child)))
    .join('');
}
