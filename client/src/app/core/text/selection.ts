import { type Span, trimSpan } from '@uade/kernel';

/** The attribute on every drawn stretch of text that says at which offset of the version's text it begins. */
export const START_ATTRIBUTE = 'data-start';

/**
 * The span that two places in the text enclose, whichever comes first, in whole words and without white space at its ends.
 *
 * @param text  Text of the version.
 * @returns Half-open span that cuts no surrogate pair in two; `null` where nothing but white space was chosen.
 */
export function spanBetween(text: string, a: number, b: number): Span | null {
  const clamp = (at: number) => Math.max(0, Math.min(text.length, at));
  const start = wholeStart(text, clamp(Math.min(a, b)));
  const end = wholeEnd(text, clamp(Math.max(a, b)));
  const span = trimSpan(text, { start, end });
  return span.start < span.end ? wholeWords(text, span) : null;
}

/**
 * The span of the version's text that the reader's selection covers.
 *
 * @param root  Element that holds the drawn text and nothing else that counts.
 * @returns `null` where nothing is selected or a part of the selection lies outside.
 */
export function selectedSpan(root: Element, selection: Selection | null, text: string): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === null || end === null ? null : spanBetween(text, start, end);
}

/**
 * The text's offset at a place in the drawn page.
 *
 * @param node    A text node or an element inside `root`.
 * @param offset  As in a DOM range: code units in a text node, children in an element.
 */
export function offsetAt(root: Element, node: Node, offset: number): number | null {
  const stretch =
    node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest(`[${START_ATTRIBUTE}]`) : null;
  if (stretch) return startOf(stretch) + offset;
  const border = node.childNodes[offset] ?? null;
  return border === null ? endBefore(root, node) : (startAfter(root, border) ?? endBefore(root, border));
}

/** Offset of the first drawn stretch at or behind `node`. */
function startAfter(root: Element, node: Node): number | null {
  const after = stretches(root).find((one) => {
    const place = node.compareDocumentPosition(one);
    return one === node || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  return after ? startOf(after) : null;
}

/** Offset behind the last drawn stretch that stands in or before `node`. */
function endBefore(root: Element, node: Node): number | null {
  const before = stretches(root).findLast((one) => {
    const place = node.compareDocumentPosition(one);
    return node.contains(one) || (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  return before ? startOf(before) + (before.textContent ?? '').length : null;
}

function stretches(root: Element): Element[] {
  return [...root.querySelectorAll(`[${START_ATTRIBUTE}]`)];
}

function startOf(stretch: Element): number {
  return Number(stretch.getAttribute(START_ATTRIBUTE));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A word of which a part was chosen is chosen: a quotation that begins in the middle of one is not what was said. */
function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (isInWord(text, start)) start = wholeStart(text, start - 1);
  while (isInWord(text, end)) end = wholeEnd(text, end + 1);
  return { start, end };
}

/** Whether a word goes on over a place. */
function isInWord(text: string, at: number): boolean {
  const before = String.fromCodePoint(text.codePointAt(wholeStart(text, at - 1)) ?? 0);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return at > 0 && at < text.length && WORD.test(before) && WORD.test(after);
}

function inPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function wholeStart(text: string, at: number): number {
  return inPair(text, at) ? at - 1 : at;
}

function wholeEnd(text: string, at: number): number {
  return inPair(text, at) ? at + 1 : at;
}
