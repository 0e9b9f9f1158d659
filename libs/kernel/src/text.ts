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
