import { truncate } from '@uade/kernel';
import { type Element, isInline, type Node } from '../html/element';
import { isHidden, NO_TEXT } from '../html/paragraphs';
import { oneLine } from '../layout';

/** No more nodes below an element are looked at: a title or a date stands near its beginning. */
const MOST_NODES = 600;

/** A node at its beginning, or an element at its end. */
interface Step {
  readonly node: Node;
  readonly ends: boolean;
}

/**
 * The first nodes below `root`, in the order of the page. Blocks stand in blocks, so neither all that is below an
 * element nor all of its children may be gone through for each of them.
 */
function* firstSteps(root: Element, skips: (element: Element) => boolean): Generator<Step> {
  const open = [{ element: root, next: 0 }];
  for (let count = 0; count < MOST_NODES; count++) {
    const at = open.at(-1);
    if (at === undefined) return;
    const node = at.element.children[at.next++];
    if (node === undefined) {
      open.pop();
      yield { node: at.element, ends: true };
    } else if (typeof node === 'string') yield { node, ends: false };
    else if (!skips(node)) {
      open.push({ element: node, next: 0 });
      yield { node, ends: false };
    }
  }
}

/** The first elements below `root`, in the order of the page. */
export function* firstElements(root: Element): Generator<Element> {
  for (const { node, ends } of firstSteps(root, () => false))
    if (!ends && typeof node !== 'string') yield node;
}

/** The first element below `root` of one of the tags, if it is near. */
export function firstOfTags(root: Element, tags: ReadonlySet<string>): Element | null {
  for (const element of firstElements(root)) if (tags.has(element.tag)) return element;
  return null;
}

/** The element's first words as a person reads them, each line by itself; at most 5,000 UTF-16 code units. */
export function firstLines(root: Element): string[] {
  const lines = [''];
  let length = 0;
  for (const { node } of firstSteps(root, (element) => NO_TEXT.has(element.tag) || isHidden(element))) {
    if (typeof node === 'string') lines.push(`${lines.pop() ?? ''}${truncate(node, 5000 - length)}`);
    else if (node.tag === 'br' || !isInline(node.tag)) lines.push('');
    length += typeof node === 'string' ? node.length : 0;
    if (length > 5000) break;
  }
  return lines.map(oneLine).filter((line) => line !== '');
}

/** The element's first words on one line, at most `length` UTF-16 code units. */
export function firstWords(root: Element, length: number): string {
  return truncate(firstLines(root).join(' '), length);
}
