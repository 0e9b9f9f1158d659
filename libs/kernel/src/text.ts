/**
 * Make the one form of a text that is hashed, counted and quoted: NUL becomes U+FFFD, lone surrogates become
 * U+FFFD, line ends become `\n`, then Unicode NFC. Decoding bytes comes before, layout of paragraphs after.
 * Idempotent.
 *
 * @see docs/glossary.md, "text"
 */
export function normaliseText(decoded: string): string {
  return decoded.replaceAll('\0', '\uFFFD').toWellFormed().replace(/\r\n?/g, '\n').normalize('NFC');
}

/** The first `length` UTF-16 code units of a text, one less where that would split a surrogate pair. */
export function truncate(text: string, length: number): string {
  const end = Math.min(Math.max(0, length), text.length);
  return text.slice(0, splitsPair(text, end) ? end - 1 : end);
}

/** The last `length` UTF-16 code units of a text, one less where that would split a surrogate pair. */
export function truncateStart(text: string, length: number): string {
  const start = Math.max(0, text.length - Math.max(0, length));
  return text.slice(splitsPair(text, start) ? start + 1 : start);
}

/** A text of at most `length` UTF-16 code units: a longer one ends in "…" and never in half of a surrogate pair. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${truncate(text, length - 1).trimEnd()}…`;
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
