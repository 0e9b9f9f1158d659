const WORD = /[\p{L}\p{N}]+/gu;
/** Shorter beginnings than this say nothing. */
const SHORTEST = 3;

/**
 * The beginnings of words by which two texts were matched, as the words that a reader sees in the quote. What does not
 * stand there is left out: names are compared in Latin letters, notions by English keys.
 *
 * @param beginnings  Lower-case beginnings of words.
 */
export function wordsInQuote(beginnings: readonly string[], quote: string): string {
  const words = quote.match(WORD) ?? [];
  const seen = beginnings
    .filter((beginning) => beginning.length >= SHORTEST)
    .map((beginning) => words.find((word) => word.toLowerCase().startsWith(beginning)))
    .filter((word) => word !== undefined);
  return [...new Set(seen)].join(', ');
}
