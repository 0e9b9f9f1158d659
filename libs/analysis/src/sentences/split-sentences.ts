import type { Span } from '@uade/kernel';
import { isAbbreviation, type SentenceData } from './abbreviation';

const CLOSERS = new Set(['"', "'", '»', '”', '“', '’', ')', ']', '\u201f']);
const OPENERS = new Set(['"', "'", '«', '“', '„', '‘', '(', '[', '¿', '¡']);
const ENDERS = new Set(['.', '!', '?', '…', '。', '؟']);
const DASHES = new Set(['–', '—', '-']);
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;

/** One place where a sentence may end: `mark` is where the run of `. ! ? …` begins, `end` where its closing marks end. */
interface Candidate {
  readonly mark: number;
  readonly runEnd: number;
  readonly end: number;
}

/**
 * Cut a text into sentences. A line end always ends one; white space between sentences belongs to none.
 *
 * @param data  The language's abbreviations; `null` for a language that is not read.
 * @returns Half-open spans in UTF-16 code units, in order, none empty, covering every visible character.
 */
export function splitSentences(text: string, data: SentenceData | null): Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    splitLine(text, { start: lineStart, end: lineEnd }, data, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

function splitLine(text: string, line: Span, data: SentenceData | null, into: Span[]): void {
  let start = skipSpace(text, line.start, line.end);
  let at = start;
  while (at < line.end) {
    if (!ENDERS.has(text.charAt(at))) {
      at += 1;
      continue;
    }
    const candidate = readCandidate(text, at, line.end);
    at = candidate.end;
    const next = skipSpace(text, candidate.end, line.end);
    if (next < line.end && endsSentence(text, { start, end: line.end }, candidate, data)) {
      into.push({ start, end: candidate.end });
      start = next;
      at = next;
    }
  }
  const end = skipSpaceBack(text, start, line.end);
  if (end > start) into.push({ start, end });
}

function readCandidate(text: string, mark: number, limit: number): Candidate {
  let runEnd = mark + 1;
  while (runEnd < limit && ENDERS.has(text.charAt(runEnd))) runEnd += 1;
  let end = runEnd;
  while (end < limit && CLOSERS.has(text.charAt(end))) end += 1;
  return { mark, runEnd, end };
}

function endsSentence(text: string, rest: Span, candidate: Candidate, data: SentenceData | null): boolean {
  const { mark, runEnd, end } = candidate;
  const next = skipSpace(text, end, rest.end);
  const spaced = next > end;
  const begins = beginning(text, next, rest.end);
  const single = text.charAt(mark) === '.' && runEnd === mark + 1;
  if (!spaced) return single && end === runEnd && gluedSentence(text, mark, rest);
  if (DASHES.has(text.charAt(next)) && isSpace(text.charAt(next + 1))) return false;
  if (LOWER.test(begins)) return false;
  if (!single) return !isLowerAfterEllipsis(text, mark, begins);
  if (end > runEnd) return true;
  return !isAbbreviation(text, { start: rest.start, end: mark }, begins, data);
}

function isLowerAfterEllipsis(text: string, mark: number, begins: string): boolean {
  return text.charAt(mark) === '…' && !UPPER.test(begins) && !/^["'«“„(\d]/.test(begins);
}

/** "…жағдайы.XVIII ғасырдың": no space after the full stop, but a word of small letters before and a capital behind. */
function gluedSentence(text: string, mark: number, rest: Span): boolean {
  const after = text.slice(mark + 1, mark + 3);
  const before = text.slice(Math.max(rest.start, mark - 4), mark);
  return /^[А-ЯЁӘІҢҒҮҰҚӨҺXVI]/.test(after) && /^[а-яёәіңғүұқөһ]{4}$/.test(before);
}

/** The first letters of what follows, behind opening marks. */
function beginning(text: string, from: number, limit: number): string {
  let at = from;
  while (at < limit && at < from + 4 && OPENERS.has(text.charAt(at))) at += 1;
  return text.slice(at, Math.min(limit, at + 12));
}

function isSpace(character: string): boolean {
  return character !== '' && character.trim() === '';
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charAt(at))) at += 1;
  return at;
}

function skipSpaceBack(text: string, from: number, limit: number): number {
  let at = limit;
  while (at > from && isSpace(text.charAt(at - 1))) at -= 1;
  return at;
}
