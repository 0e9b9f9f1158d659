import type { Span } from '@uade/kernel';

/** What a language's full stops may mean; words in lower case, without their last full stop. */
export interface SentenceData {
  /** Never ends a sentence: a name or a number must follow (Mr, г, ст, им). */
  readonly neverLast: ReadonlySet<string>;
  /** Ends a sentence only before one of `starters` (Inc, etc, т.б). */
  readonly seldomLast: ReadonlySet<string>;
  /** Words that begin sentences and rarely follow an abbreviation, capitalised. */
  readonly starters: ReadonlySet<string>;
  /** Abbreviations that a number must follow, else they end the sentence (p, No). */
  readonly beforeNumber: ReadonlySet<string>;
}

const INITIAL = /^[\p{Lu}]$/u;
const NEXT_INITIAL = /^\p{Lu}\./u;
const WORD_BEFORE = /(?:^|[\s("'«“„\[–—-])([^\s("'«“„\[–—]{1,24})$/u;
const LIST_NUMBER = /^(?:\d{1,3}|[ivxIVX]{1,5}|[a-zа-яQA])$/;

/**
 * Whether the full stop behind `before` belongs to an abbreviation, an initial or a list number rather than ending the
 * sentence.
 *
 * @param before  From the sentence's start to the full stop.
 * @param begins  The first letters of what follows.
 */
export function isAbbreviation(
  text: string,
  before: Span,
  begins: string,
  data: SentenceData | null,
): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(before.start, before.end - 26), before.end))?.[1] ?? '';
  const listNumber = before.end - before.start === word.length && LIST_NUMBER.test(word);
  if (listNumber || begins.startsWith('№')) return true;
  if (INITIAL.test(word)) return NEXT_INITIAL.test(begins) || !startsWithWord(begins, data?.starters);
  return data !== null && isListed(word.toLowerCase(), begins, data);
}

function isListed(word: string, begins: string, data: SentenceData): boolean {
  if (data.neverLast.has(word)) return true;
  if (data.beforeNumber.has(word)) return /^\d/.test(begins);
  if (data.seldomLast.has(word) || INITIALISM.test(word)) return !startsWithWord(begins, data.starters);
  return false;
}

const INITIALISM = /^(?:[\p{L}]\.){1,4}[\p{L}]$/u;

function startsWithWord(begins: string, starters: ReadonlySet<string> | undefined): boolean {
  const first = /^[\p{L}']+/u.exec(begins)?.[0] ?? '';
  return starters?.has(first) ?? false;
}
