import type { Span } from '@uade/kernel';
import { isAbbreviation, type SentenceData } from './abbreviation';
import { listItemStarts } from './list-items';

const CLOSERS = new Set(['"', "'", '»', '”', '“', '’', ')', ']', '\u201f', '_', '*']);
const OPENERS = new Set(['"', "'", '«', '“', '„', '‘', '(', '[', '¿', '¡', '_', '*']);
const ENDERS = new Set(['.', '!', '?', '…', '。', '؟', '．']);
const ENDER = /[.!?…。؟．]/g;
const DASHES = new Set(['–', '—', '-']);
const FOOTNOTE = /^(?:(?:\[\d{1,3}\]){1,4}|\d{1,2}(?: \d{1,2}){0,2})(?= \p{Lu})/u;
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
    const lineEnd = newline === -1 ? text.length : endOfBrokenLine(text, lineStart, newline);
    let itemStart = lineStart;
    for (const next of listItemStarts(text, { start: lineStart, end: lineEnd })) {
      splitLine(text, { start: itemStart, end: next }, data, sentences);
      itemStart = next;
    }
    splitLine(text, { start: itemStart, end: lineEnd }, data, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

/** A line that was broken inside a sentence goes on: no mark at its end, a small letter at the start of the next. */
function endOfBrokenLine(text: string, start: number, newline: number): number {
  let end = newline;
  while (
    end < text.length &&
    /[\p{L},]\s?$/u.test(text.slice(Math.max(start, end - 2), end)) &&
    LOWER.test(text.slice(end + 1, end + 3))
  ) {
    const next = text.indexOf('\n', end + 1);
    end = next === -1 ? text.length : next;
  }
  return end;
}

function splitLine(text: string, line: Span, data: SentenceData | null, into: Span[]): void {
  let start = skipSpace(text, line.start, line.end);
  let at = start;
  while (at < line.end) {
    ENDER.lastIndex = at;
    const found = ENDER.exec(text);
    if (found === null || found.index >= line.end) break;
    const candidate = readCandidate(text, found.index, line.end);
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
  while (runEnd < limit && ENDERS.has(text.charAt(runEnd + (text.charAt(runEnd) === ' ' ? 1 : 0)))) {
    runEnd += text.charAt(runEnd) === ' ' ? 2 : 1;
  }
  let end = runEnd;
  while (end < limit && CLOSERS.has(text.charAt(end))) end += 1;
  return { mark, runEnd, end: end + footnoteAt(text, mark, end) };
}

/** Length of a footnote's number right behind a sentence: "large.[7][8] This", "(type 2).10 This". */
function footnoteAt(text: string, mark: number, end: number): number {
  if (end !== mark + 1 || !/[\p{L})\]]/u.test(text.charAt(mark - 1))) return 0;
  return FOOTNOTE.exec(text.slice(end, end + 24))?.[0].length ?? 0;
}

function endsSentence(text: string, rest: Span, candidate: Candidate, data: SentenceData | null): boolean {
  const { mark, runEnd, end } = candidate;
  const next = skipSpace(text, end, rest.end);
  const single = text.charAt(mark) === '.' && runEnd === mark + 1;
  if (next === end) return single && end === runEnd && gluedSentence(text, mark, rest);
  const begins = beginning(text, next, rest.end);
  if (
    goesOnBehind(text, next, begins) ||
    isListMark(text.slice(rest.start, Math.min(end, rest.start + 12)), end - rest.start)
  ) {
    return false;
  }
  if (!single) return !isLowerAfterEllipsis(text, mark, begins);
  return end > runEnd || !isAbbreviation(text, { start: rest.start, end: mark }, begins, data);
}

/** "Когда начнётся? – спросил он" and a small letter go on with the sentence. */
function goesOnBehind(text: string, next: number, begins: string): boolean {
  return (DASHES.has(text.charAt(next)) && isSpace(text.charAt(next + 1))) || LOWER.test(begins);
}

function isLowerAfterEllipsis(text: string, mark: number, begins: string): boolean {
  return text.charAt(mark) === '…' && !UPPER.test(begins) && !/^["'«“„(\d]/.test(begins);
}

/** "1.)", "• 9.", "a.)": the number of a list's item, not a sentence. */
function isListMark(words: string, length: number): boolean {
  return length <= 8 && /^(?:[•⁃*–-]\s?)?\(?(?:\d{1,3}|\p{Ll})[.)]{1,2}$/u.test(words);
}

/** "…жағдайы.XVIII ғасырдың": no space after the full stop, but a word of small letters before and a capital behind. */
function gluedSentence(text: string, mark: number, rest: Span): boolean {
  const after = text.slice(mark + 1, mark + 24);
  const before = text.slice(Math.max(rest.start, mark - 16), mark);
  if (/^[А-ЯЁӘІҢҒҮҰҚӨҺXVI]/.test(after) && /[а-яёәіңғүұқөһ]{4}$/.test(before)) return true;
  return (
    /^\p{Lu}\p{Ll}{0,15}(?:[\s,'’]|\.(?:\s|$))/u.test(after) && /(?:^|\s)[\p{Ll}\d,]{4,15}$/u.test(before)
  );
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
