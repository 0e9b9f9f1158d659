import type { Span } from '@uade/kernel';
import { isSpace } from './spaces';

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
  /** Behind a time of day ("6 p.m."), which else ends the sentence before a capital, go these on: Monday, EST. */
  readonly afterTime: ReadonlySet<string>;
  /** A sentence so far that is no more than a time of day: "At 5 a.m". */
  readonly opening: RegExp;
  /** With these, in lower case, begins a parenthesis that belongs to the sentence before it: which, who, although. */
  readonly relatives: ReadonlySet<string>;
}

const TIMES = new Set(['a.m', 'p.m']);
/** An opening that is no more than a time is no longer than this. */
const LONGEST_OPENING = 24;
const INITIAL = /^[\p{Lu}]$/u;
const NEXT_INITIAL = /^\p{Lu}\./u;
/** Marks before a word, beside spaces; a hyphen may stand in one too. */
const BEFORE_WORD = '("\'«“„[–—';
/** A longer word is no abbreviation. */
const LONGEST_WORD = 24;
/** Figures without a space before what they count: "2026г.", "5млн." */
const FIGURES = /^\d{1,4}(?=\p{Ll})/u;
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
  const word = wordBefore(text, before.start, before.end);
  const listNumber = before.end - before.start === word.length && LIST_NUMBER.test(word);
  if (listNumber || begins.startsWith('№')) return true;
  if (word.length <= 2 && INITIAL.test(word))
    return NEXT_INITIAL.test(begins) || !startsWithWord(begins, data?.starters);
  if (data === null) return false;
  const lower = word.toLowerCase();
  if (TIMES.has(lower)) return isTimeInside(text.slice(before.start, before.end), begins, data);
  return isListed(lower.replace(FIGURES, ''), begins, data);
}

/** The word that ends at `end`; empty where it is too long. */
function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && !isBeforeWord(text.charAt(from - 1))) {
    from -= 1;
    if (end - from > LONGEST_WORD) return '';
  }
  return text.slice(from, end);
}

function isBeforeWord(character: string): boolean {
  return isSpace(character) || BEFORE_WORD.includes(character);
}

/** Whether the word before the mark at `end` is an abbreviation of the language. */
export function endsInAbbreviation(text: string, end: number, data: SentenceData | null): boolean {
  const word = wordBefore(text, 0, end).toLowerCase();
  return (
    data !== null && (data.neverLast.has(word) || data.seldomLast.has(word) || data.beforeNumber.has(word))
  );
}

/** "At 5 a.m. the doors open", "6 p.m. EST": the sentence has hardly begun, or the time goes on. */
function isTimeInside(words: string, begins: string, data: SentenceData): boolean {
  return (
    (words.length < LONGEST_OPENING && data.opening.test(words)) || startsWithWord(begins, data.afterTime)
  );
}

function isListed(word: string, begins: string, data: SentenceData): boolean {
  if (data.neverLast.has(word)) return true;
  if (data.beforeNumber.has(word)) return /^\d/.test(begins);
  if (data.seldomLast.has(word) || isInitialism(word)) return !startsWithWord(begins, data.starters);
  return false;
}

function isInitialism(word: string): boolean {
  return word.includes('.') && INITIALISM.test(word);
}

const INITIALISM = /^(?:[\p{L}]\.){1,4}[\p{L}]$/u;

/** Whether the text begins with one of the words; "I'm" begins with "I". */
export function startsWithWord(begins: string, starters: ReadonlySet<string> | undefined): boolean {
  const first = /^\p{L}+/u.exec(begins)?.[0] ?? '';
  return starters?.has(first) ?? false;
}
