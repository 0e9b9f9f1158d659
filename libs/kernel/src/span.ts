/**
 * A half-open stretch of a text: `text.slice(start, end)`.
 * Both ends count UTF-16 code units, `0 ≤ start ≤ end ≤ text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`; a span covers itself. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many code units the two spans share; 0 where they don't meet. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * The span without white space at its ends. A span of nothing but white space becomes empty at its start.
 */
export function trimSpan(text: string, span: Span): Span {
  const words = slice(text, span);
  const trimmedStart = words.trimStart();
  if (trimmedStart === '') return { start: span.start, end: span.start };
  const start = span.start + words.length - trimmedStart.length;
  return { start, end: start + trimmedStart.trimEnd().length };
}
