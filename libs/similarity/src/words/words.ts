import { fold } from '@uade/analysis';
import type { Span } from '@uade/kernel';

/** A word with its place in the text it was read from. */
export interface Word extends Span {
  /** The word in folded form: lower case, `ё` as `е`, Cyrillic or Latin. */
  readonly folded: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const CAPITAL = /^\p{Lu}/u;

/** Longer ones are cut for comparing: no word of a language is as long, a hostile text's is. */
export const LONGEST_WORD = 40;

/** The words of a text in order; numbers count as words, marks and spaces don't. Linear in the length of `text`. */
export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  return [...folded.matchAll(WORD)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    folded: found.slice(0, LONGEST_WORD),
    capital: CAPITAL.test(text.slice(index, index + 2)),
  }));
}
