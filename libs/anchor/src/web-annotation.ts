import { codePointsBefore, unitsBefore } from './code-points';
import { locateQuote } from './locate-quote';
import type { TextSelectors } from './selectors';

/** A quote as JSON-LD has it. */
export interface WebTextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A place as JSON-LD has it, in code points, half-open. */
export interface WebTextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type WebAnnotationSelector = WebTextQuoteSelector | WebTextPositionSelector;

/**
 * The selectors for JSON-LD: positions counted in code points. This border and the one below are the only places
 * where they are.
 *
 * @param text  The text that the selectors describe.
 * @see W3C Web Annotation Data Model, 4.2.4 and 4.2.5
 */
export function toWebAnnotationSelectors(
  text: string,
  { quote, position }: TextSelectors,
): [WebTextQuoteSelector, WebTextPositionSelector] {
  const start = codePointsBefore(text, position.start);
  const length = codePointsBefore(text.slice(position.start, position.end), position.end - position.start);
  return [
    { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    { type: 'TextPositionSelector', start, end: start + length },
  ];
}

/** The place in code units; `null` if the text is too short for it. */
function positionIn(
  text: string,
  selector: WebTextPositionSelector | undefined,
): { start: number; end: number } | null {
  if (!selector || selector.start < 0 || selector.end < selector.start) return null;
  const start = unitsBefore(text, selector.start);
  const length = start === null ? null : unitsBefore(text.slice(start), selector.end - selector.start);
  return start === null || length === null ? null : { start, end: start + length };
}

/** What stands around the words; both are optional in JSON-LD. */
function contextOf(quote: WebTextQuoteSelector | undefined): { prefix: string; suffix: string } {
  return { prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' };
}

/**
 * Selectors from JSON-LD, positions counted in UTF-16 code units again. Of the two kinds one is enough: the words
 * are taken from the place, or the place from the words.
 *
 * @param text  The text that they were made on. Where words and place disagree both are kept: `anchor` goes by the words.
 * @returns `null` if neither kind is there, or if a place alone lies outside of the text.
 */
export function fromWebAnnotationSelectors(
  text: string,
  selectors: readonly WebAnnotationSelector[],
): TextSelectors | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const place = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const position = positionIn(text, place);
  const exact = quote?.exact ?? (position ? text.slice(position.start, position.end) : '');
  if (exact === '') return null;
  return {
    quote: { exact, ...contextOf(quote) },
    position: position ?? locateQuote(text, exact) ?? { start: 0, end: exact.length },
  };
}
