import type { Span } from '@uade/kernel';

/**
 * Find where `quote` stands in `text`, preferring the occurrence nearest to `hint`; of two equally near the earlier.
 *
 * @param text  Version text (NFC, LF line ends).
 * @param hint  Expected start, in UTF-16 code units of `text`.
 * @returns Half-open span with `text.slice(start, end) === quote`, or `null` if it is not there or is empty.
 * @see W3C Web Annotation Data Model, TextQuoteSelector
 */
export function locateQuote(text: string, quote: string, hint = 0): Span | null {
  if (quote === '') return null;
  const from = Math.max(0, Math.min(hint, text.length));
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  if (before < 0 && after < 0) return null;
  const start = after < 0 || (before >= 0 && from - before <= after - from) ? before : after;
  return { start, end: start + quote.length };
}

/**
 * The places where `quote` stands in `text`, overlapping ones too, in the order of the text.
 *
 * @param most  No more places than this are looked for.
 */
export function occurrencesOf(text: string, quote: string, most = Infinity): Span[] {
  const spans: Span[] = [];
  if (quote === '') return spans;
  for (let at = text.indexOf(quote); at >= 0 && spans.length < most; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  return spans;
}
