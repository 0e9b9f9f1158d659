import type { Span } from '@uade/kernel';
import { isAbbreviation, type SentenceData, startsWithWord } from './abbreviation';
import { isSpace, skipSpace } from './spaces';

const CLOSERS = new Set(['"', "'", '»', '”', '“', '’', ')', ']', '\u201f', '_', '*']);
const OPENERS = new Set(['"', "'", '«', '“', '„', '‘', '(', '[', '¿', '¡', '_', '*']);
/** The marks that end sentences. */
export const ENDERS = new Set(['.', '!', '?', '…', '。', '؟', '．']);
/** Where a sentence may end. */
export const ENDER = /[.!?…。؟．]|(?:--|—)(?=["”»])/g;
/** Ends of sentences that need no space behind them. */
const WIDE = new Set(['。', '．']);
const DASHES = new Set(['–', '—', '-']);
const BEGINS_FOOTNOTE = new Set('[0123456789');
const FOOTNOTE = /^(?:(?:\[\d{1,3}\]){1,4}|\d{1,2}(?: \d{1,2}){0,2})(?= \p{Lu})/u;
const LETTER = /\p{L}/u;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;

/** One place where a sentence may end: `mark` is where the run of `. ! ? …` begins, `end` where its closing marks end. */
export interface Candidate {
  readonly mark: number;
  readonly runEnd: number;
  readonly end: number;
}

/** "self-interpreting compounds. . . . The practice": the first of four dots ends the sentence, the next begins behind it. */
const ELLIPSIS = '. . . . ';
const BEHIND_ELLIPSIS = /^["'“«(]?\p{Lu}/u;

/** The run of end marks that begins at `mark`, with its closing marks, up to `limit`. */
export function readCandidate(text: string, mark: number, limit: number): Candidate {
  if (endsBeforeEllipsis(text, mark)) return { mark, runEnd: mark + 1, end: mark + 1 };
  let runEnd = mark + (text.startsWith('--', mark) ? 2 : 1);
  while (runEnd < limit && ENDERS.has(text.charAt(runEnd + (text.charAt(runEnd) === ' ' ? 1 : 0)))) {
    runEnd += text.charAt(runEnd) === ' ' ? 2 : 1;
  }
  let end = runEnd;
  while (end < limit && CLOSERS.has(text.charAt(end))) end += 1;
  return { mark, runEnd, end: end + footnoteAt(text, mark, end) };
}

function endsBeforeEllipsis(text: string, mark: number): boolean {
  if (!text.startsWith(ELLIPSIS, mark) || !LETTER.test(text.charAt(mark - 1))) return false;
  const behind = mark + ELLIPSIS.length;
  return BEHIND_ELLIPSIS.test(text.slice(behind, behind + 2));
}

/** Length of a footnote's number right behind a sentence: "large.[7][8] This", "(type 2).10 This". */
function footnoteAt(text: string, mark: number, end: number): number {
  if (
    end !== mark + 1 ||
    !BEGINS_FOOTNOTE.has(text.charAt(end)) ||
    !/[\p{L})\]]/u.test(text.charAt(mark - 1))
  )
    return 0;
  return FOOTNOTE.exec(text.slice(end, end + 24))?.[0].length ?? 0;
}

/**
 * Whether the sentence ends at the candidate.
 *
 * @param rest  From the sentence's start to the end of its line.
 */
export function endsSentence(
  text: string,
  rest: Span,
  candidate: Candidate,
  data: SentenceData | null,
): boolean {
  const next = skipSpace(text, candidate.end, rest.end);
  if (next === candidate.end) return endsWithoutSpace(text, rest, candidate, data);
  if (isQuestionInSeries(text, candidate.mark, next)) return true;
  const begins = beginning(text, next, rest.end);
  if (goesOnBehind(text, next, begins) || isListMarkAt(text, rest.start, candidate.end)) return false;
  if (isCitation(text, candidate, next)) return false;
  if (!isSingle(text, candidate)) return !pauses(text, candidate, begins);
  const before = { start: rest.start, end: candidate.mark };
  return candidate.end > candidate.runEnd || !isAbbreviation(text, before, begins, data);
}

/** Whether it is one full stop. */
function isSingle(text: string, { mark, runEnd }: Candidate): boolean {
  return text.charAt(mark) === '.' && runEnd === mark + 1;
}

function endsWithoutSpace(
  text: string,
  rest: Span,
  candidate: Candidate,
  data: SentenceData | null,
): boolean {
  const { mark, runEnd, end } = candidate;
  if (WIDE.has(text.charAt(mark))) return true;
  return isSingle(text, candidate) && end === runEnd && gluedSentence(text, mark, rest, data);
}

/** "кім? не?": short questions one behind the other. */
function isQuestionInSeries(text: string, mark: number, next: number): boolean {
  return text.charAt(mark) === '?' && /^\p{Ll}{1,12}\?/u.test(text.slice(next, next + 13));
}

/** "…stairways […]" (Smith 55).": what names the source belongs to the words before it. */
function isCitation(text: string, { end, runEnd }: Candidate, next: number): boolean {
  return (
    end > runEnd && text.charAt(next) === '(' && /^\([^()]{1,60}\)[.,;]/.test(text.slice(next, next + 64))
  );
}

/** Three dots with spaces between them, and one sign of an ellipsis before a small letter, are a pause. */
function pauses(text: string, { mark, runEnd }: Candidate, begins: string): boolean {
  const run = text.slice(mark, Math.min(runEnd, mark + 12));
  return (run === '. . .' && text.charAt(mark - 1) === ' ') || isLowerAfterEllipsis(text, mark, begins);
}

/** "Когда начнётся? – спросил он" and a small letter go on with the sentence. */
function goesOnBehind(text: string, next: number, begins: string): boolean {
  return (DASHES.has(text.charAt(next)) && isSpace(text.charAt(next + 1))) || LOWER.test(begins);
}

function isLowerAfterEllipsis(text: string, mark: number, begins: string): boolean {
  return text.charAt(mark) === '…' && !UPPER.test(begins) && !/^["'«“„(\d]/.test(begins);
}

/** "1.)", "• 9.", "a.)": the number of a list's item, not a sentence. */
function isListMarkAt(text: string, start: number, end: number): boolean {
  return end - start <= 8 && /^(?:[•⁃*–-]\s?)?\(?(?:\d{1,3}|\p{Ll})[.)]{1,2}$/u.test(text.slice(start, end));
}

/** "…жағдайы.XVIII ғасырдың": no space after the full stop, but a word of small letters before and a capital behind. */
function gluedSentence(text: string, mark: number, rest: Span, data: SentenceData | null): boolean {
  const after = text.slice(mark + 1, mark + 24);
  const before = text.slice(Math.max(rest.start, mark - 16), mark);
  if (/^[А-ЯЁӘІҢҒҮҰҚӨҺXVI]/.test(after) && /[а-яёәіңғүұқөһ]{4}$/.test(before)) return true;
  if (!/^\p{Lu}\p{Ll}{0,15}(?:[\s,'’]|\.(?:\s|$))/u.test(after)) return false;
  if (/(?:^|\s)[\p{Ll}\d,]{4,15}$/u.test(before)) return true;
  return /\s\p{Lu}\p{Ll}{3,14}$/u.test(before) && startsWithWord(after, data?.starters);
}

/** The first letters of what follows, behind opening marks. */
function beginning(text: string, from: number, limit: number): string {
  let at = from;
  while (at < limit && at < from + 4 && OPENERS.has(text.charAt(at))) at += 1;
  return text.slice(at, Math.min(limit, at + 12));
}
