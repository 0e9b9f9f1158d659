import type { Span } from '@uade/kernel';
import type { SentenceData } from './abbreviation';
import { withoutRules } from './drawn-rules';
import { listItemStarts } from './list-items';
import { ENDER, ENDERS, endsSentence, readCandidate } from './sentence-end';
import { skipSpace, skipSpaceBack } from './spaces';

const LETTER = /\p{L}/u;
const LOWER = /^\p{Ll}/u;

/**
 * Cut a text into sentences. A line end always ends one; white space between sentences belongs to none, nor do rules drawn of
 * signs and lines without a letter.
 *
 * @param data  The language's abbreviations; `null` for a language that is not read.
 * @returns Half-open spans in UTF-16 code units, in order, none empty, covering every letter.
 */
export function splitSentences(text: string, data: SentenceData | null): Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    if (newline === lineStart) {
      lineStart += 1;
      continue;
    }
    const lineEnd = newline === -1 ? text.length : endOfBrokenLine(text, lineStart, newline);
    let itemStart = lineStart;
    for (const next of listItemStarts(text, { start: lineStart, end: lineEnd }, data)) {
      splitLine(text, { start: itemStart, end: next }, data, sentences);
      itemStart = next;
    }
    splitLine(text, { start: itemStart, end: lineEnd }, data, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

/** Shorter lines without an end mark are items of a list rather than broken by hand. */
const SHORTEST_BROKEN_LINE = 30;

/** A line that was broken inside a sentence goes on behind its end. */
function endOfBrokenLine(text: string, start: number, newline: number): number {
  let end = newline;
  let lineStart = start;
  while (end < text.length && goesOnNextLine(text, { start: lineStart, end })) {
    lineStart = end + 1;
    const next = text.indexOf('\n', end + 1);
    end = next === -1 ? text.length : next;
  }
  return end;
}

/** No mark at a long line's end and a small letter at the start of the next; or a full stop that slid to the next line. */
function goesOnNextLine(text: string, line: Span): boolean {
  if (ENDERS.has(text.charAt(line.end - 1))) return false;
  const tail = text.slice(Math.max(line.start, line.end - 2), line.end);
  const head = text.slice(line.end + 1, line.end + 3);
  if (!/[\p{L},]\s?$/u.test(tail)) return false;
  if (/^[.!?…](?:\s|$)/u.test(head)) return true;
  const spaced = /\s$/.test(tail);
  if (spaced && /^\(/.test(head)) return true;
  return LOWER.test(head) && (spaced || line.end - line.start >= SHORTEST_BROKEN_LINE);
}

function splitLine(text: string, line: Span, data: SentenceData | null, into: Span[]): void {
  const words = text.slice(line.start, line.end);
  let start = skipSpace(text, line.start, line.end);
  let at = start;
  while (at < line.end) {
    ENDER.lastIndex = at - line.start;
    const found = ENDER.exec(words);
    if (found === null) break;
    const candidate = readCandidate(text, line.start + found.index, line.end);
    at = candidate.end;
    const next = skipSpace(text, candidate.end, line.end);
    if (next < line.end && endsSentence(text, { start, end: line.end }, candidate, data)) {
      push(text, { start, end: candidate.end }, into);
      start = next;
      at = next;
    }
  }
  const end = skipSpaceBack(text, start, line.end);
  const wholeLine = start === skipSpace(text, line.start, line.end);
  if (!wholeLine || LETTER.test(text.slice(start, end))) push(text, { start, end }, into);
}

function push(text: string, span: Span, into: Span[]): void {
  const sentence = withoutRules(text, span);
  if (sentence.end > sentence.start) into.push(sentence);
}
