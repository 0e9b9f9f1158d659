import type { Span } from '@uade/kernel';
import { endsInAbbreviation, type SentenceData } from './abbreviation';

const MARK = /((?:[•⁃] ?)?\(?)(\d{1,3}|[a-z])([.)]{1,2}) /;
const AT_START = new RegExp(`^${MARK.source}`);
/** A list may begin behind a sentence or a colon too; not looked back for, as every letter would have to look. */
const BEHIND_SENTENCE = new RegExp(`[.!?:] ${MARK.source}`, 'g');
/** What stands before the mark in a match, in code units. */
const LEAD = 2;
/** How many marks behind sentences are tried for a first item. */
const MOST_TRIED = 8;

/**
 * Where the items of a list that was run into one line begin: "1. The roads 2. The schools". The list begins the line, or
 * stands behind a sentence and has two items or more; each further item must be the next number or letter in the same dress.
 *
 * @param data  The language's abbreviations: "Jan. 1. Then" begins no list.
 * @returns Places in order, in UTF-16 code units, the line's own start left out.
 */
export function listItemStarts(text: string, line: Span, data: SentenceData | null): number[] {
  const words = text.slice(line.start, line.end);
  const first = AT_START.exec(words.slice(0, 12));
  const starts = first === null ? listBehindSentence(words, data) : further(words, first);
  return starts.map((start) => line.start + start);
}

function listBehindSentence(words: string, data: SentenceData | null): number[] {
  BEHIND_SENTENCE.lastIndex = 0;
  for (let tried = 0; tried < MOST_TRIED; tried += 1) {
    const mark = BEHIND_SENTENCE.exec(words);
    if (mark === null) return [];
    // The mark's own stop and space may stand before the next mark.
    BEHIND_SENTENCE.lastIndex -= LEAD;
    const begins = beginsList(mark) && !endsInAbbreviation(words, mark.index, data);
    const starts = begins ? further(words, mark, mark.index + LEAD) : [];
    if (starts.length > 0) return [mark.index + LEAD, ...starts];
  }
  return [];
}

/** "Oct. 31. Then" is no item: behind a sentence a list begins with 1, or with a letter. */
function beginsList([, , value = '', behind]: RegExpExecArray): boolean {
  return value === '1' || value === 'a' || (/[a-z]/.test(value) && behind === ')');
}

/** The items behind the first, which stands at `from`. */
function further(words: string, first: RegExpExecArray, from = first.index): number[] {
  const [, before = '', value = '', behind = ''] = first;
  const starts: number[] = [];
  let at = from;
  for (let next = following(value); next !== null; next = following(next)) {
    const found = words.indexOf(` ${before}${next}${behind} `, at);
    if (found === -1) break;
    starts.push(found + 1);
    at = found + 1;
  }
  return starts;
}

function following(value: string): string | null {
  if (/^\d+$/.test(value)) return String(Number(value) + 1);
  return value === 'z' ? null : String.fromCharCode(value.charCodeAt(0) + 1);
}
