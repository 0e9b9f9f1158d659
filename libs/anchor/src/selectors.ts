import { DomainError, type Span } from '@uade/kernel';
import { isCodePointBorder } from './code-points';

/** How much is kept of what stands around a quote, in UTF-16 code units; one less where a character would be cut. */
export const CONTEXT_UNITS = 32;

/** A quote with what stands directly before and after it. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Two descriptions of one span: by its words and by its place, in UTF-16 code units. */
export interface TextSelectors {
  readonly quote: QuoteSelector;
  readonly position: Span;
}

function refuseOutside(text: string, { start, end }: Span): void {
  const inside =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  if (inside && isCodePointBorder(text, start) && isCodePointBorder(text, end)) return;
  throw new DomainError(
    'span-out-of-text',
    `The span ${start}–${end} is no passage of a text of ${text.length} code units.`,
    'Select at least one whole character of the text as it is shown.',
    { start, end, length: text.length },
  );
}

/**
 * Describe a span so that it can be found again: its words, up to 32 code units on either side, its place.
 *
 * @throws span-out-of-text  empty, outside of `text`, or cutting a character in two
 * @see W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector
 */
export function describeSelectors(text: string, span: Span): TextSelectors {
  refuseOutside(text, span);
  const wantedStart = Math.max(0, span.start - CONTEXT_UNITS);
  const wantedEnd = Math.min(text.length, span.end + CONTEXT_UNITS);
  const prefixStart = isCodePointBorder(text, wantedStart) ? wantedStart : wantedStart + 1;
  const suffixEnd = isCodePointBorder(text, wantedEnd) ? wantedEnd : wantedEnd - 1;
  return {
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(prefixStart, span.start),
      suffix: text.slice(span.end, suffixEnd),
    },
    position: { start: span.start, end: span.end },
  };
}
