import type { Span } from '@uade/kernel';
import { matchesOf } from '../rules/matches-of';
import {
  clauseInside,
  clauseOf,
  lastSentence,
  LONGEST_LEAD,
  MIN_WORDS,
  type NamedBy,
  paragraphBefore,
  type Place,
} from './find-clause';
import { LineEnds } from './line-ends';
import { findMarks } from './marks';
import { pairMarks, type Quoted } from './pair-marks';
import { type ClauseReader, splitPieces, tailClause } from './speech-pieces';

/** Spoken words in marks or behind a dash, with where their speaker may be named. */
export interface DirectSpeech extends Span {
  readonly group: number;
  /** Words that name the speaker: behind, inside or before the quote. `null` where only what came before can tell. */
  readonly clause: Span | null;
  /** Whether the clause stands before the words ("He put it plainly: …"). */
  readonly before: boolean;
  /** Whether it is a line of dialogue behind a dash. */
  readonly dialogue: boolean;
}

/** How many titles the name of one speaker can hold. */
const MOST_TITLES = 3;
/** A dash that may begin a line of dialogue. */
const LINE_DASH = /^[–-] ?(?=\S)/gm;
/** How many marks can close quoted words. */
const LONGEST_MARKS = 4;

/** Find direct speech: quoted words that somebody says, and lines of dialogue behind a dash. Titles and scare quotes are left out. */
export function findDirect(text: string, reader: ClauseReader): DirectSpeech[] {
  const folded = withoutDoubled(text);
  const quoted = pairMarks(folded, findMarks(folded), (line) => tailClause(folded, line, reader) !== null);
  const found: DirectSpeech[] = [];
  const lines = new LineEnds(folded);
  let previousEnd = 0;
  for (let index = 0; index < quoted.length;) {
    const stretch = sameGroup(quoted, index);
    const nextOpen = nextSpeech(folded, quoted, index + stretch.length);
    const speech = readGroup(folded, stretch, { previousEnd, nextOpen, last: found.at(-1), lines }, reader);
    found.push(...speech);
    previousEnd = stretch.at(-1)?.after ?? previousEnd;
    index += stretch.length;
  }
  return [...found, ...findDialogue(folded, quoted, reader)].sort((a, b) => a.start - b.start);
}

/** Where the next quoted words open that are no title in the midst of a sentence, which the name of a speaker can hold. */
function nextSpeech(folded: string, quoted: readonly Quoted[], from: number): number {
  for (let index = from; index < Math.min(quoted.length, from + MOST_TITLES); index += 1) {
    const one = quoted[index];
    if (one === undefined || !isInName(folded, one)) return one?.open ?? folded.length;
  }
  return quoted[from + MOST_TITLES]?.open ?? folded.length;
}

function isInName(folded: string, { open, start, end, after, closed }: Quoted): boolean {
  return (
    closed &&
    /\p{L} $/u.test(folded.slice(open - 2, open)) &&
    !/^,? [–-]/.test(folded.slice(after, after + 3)) &&
    folded.slice(start, end).trim().split(/\s+/).length < MIN_WORDS
  );
}

/** Two apostrophes for one double mark, as some agencies write: the mark stands beside the words, and offsets stay. */
function withoutDoubled(folded: string): string {
  if (!folded.includes("''")) return folded;
  return folded.replace(/(?<=^|[\s(–])''(?=\S)/gm, ' "').replace(/''/g, '" ');
}

function sameGroup(quoted: readonly Quoted[], from: number): Quoted[] {
  const group = quoted[from]?.group;
  let to = from;
  while (to < quoted.length && quoted[to]?.group === group) to += 1;
  return quoted.slice(from, to);
}

interface Around {
  readonly previousEnd: number;
  readonly nextOpen: number;
  readonly last: DirectSpeech | undefined;
  readonly lines: LineEnds;
}

function readGroup(
  folded: string,
  stretch: readonly Quoted[],
  around: Around,
  reader: ClauseReader,
): DirectSpeech[] {
  const first = stretch[0];
  const last = stretch.at(-1);
  if (first === undefined || last === undefined) return [];
  const place = placeOf(folded, first, last, around);
  const pieces = stretch.flatMap((quoted) => splitPieces(folded, quoted, reader, !quoted.closed));
  const named = clauseOf(folded, { first, last, place, pieces }, reader);
  const joined = joinedTo(folded, first, { ...around, named: named !== null }, reader);
  if (
    named === null &&
    joined === null &&
    stretch.length === 1 &&
    (reader.entitles(folded.slice(last.after, last.after + 40)) || !standsAlone(folded, first, last, place))
  )
    if (!answers(folded, first, last, { ...around, place })) return [];
  const shared = { group: (joined ?? first).group, dialogue: false, ...speakerWords(named, joined) };
  return pieces.map(({ start, end }) => ({ start, end, ...shared }));
}

function speakerWords(
  named: NamedBy | null,
  joined: DirectSpeech | null,
): NamedBy | { clause: Span | null; before: false } {
  return named ?? { clause: joined === null ? null : joined.clause, before: false };
}

function placeOf(folded: string, first: Quoted, last: Quoted, around: Around): Place {
  const previousEnd = around.last === undefined ? 0 : endOfMarks(folded, around.last.end);
  const farthest = Math.max(first.open - LONGEST_LEAD, Math.min(previousEnd, first.open), 0);
  const leadStart = farthest + folded.slice(farthest, first.open).lastIndexOf('\n') + 1;
  return {
    lead: folded.slice(leadStart, first.open),
    leadStart,
    lineEnd: around.lines.after(last.after),
    nextOpen: around.nextOpen,
  };
}

/** Behind the marks that close words which end at a place. */
function endOfMarks(folded: string, end: number): number {
  return (
    end + (/^[,.!?…]{0,3}["»”“']{0,2}/.exec(folded.slice(end, end + LONGEST_MARKS + 1))?.[0].length ?? 0)
  );
}

/**
 * The speech that the quote goes on with: “We,” the Governor continued, “have …”; `null` where it begins anew, as behind a
 * full stop if it names its own speaker, and where words behind a whole sentence lead to it by a colon.
 */
function joinedTo(
  folded: string,
  first: Quoted,
  around: Around & { readonly named: boolean },
  reader: ClauseReader,
): DirectSpeech | null {
  const { last } = around;
  if (last === undefined || last.clause === null) return null;
  const between = wordsBetween(folded, last, first, around.previousEnd);
  if (between.length > 200 || /\n|\p{L}{2}[.!?…]\s+[^\s–-]/u.test(between)) return null;
  const goesOn = around.named ? /[,–-]\s*$/ : /[,.:–-]\s*$/;
  const leads = goesOn.test(between) || (/:\s*$/.test(between) && !endsSentence(folded, last.end));
  return leads && reader.hasVerb(between) ? last : null;
}

function wordsBetween(folded: string, last: Span, { open }: Quoted, previousEnd: number): string {
  const isNext = previousEnd - last.end <= LONGEST_MARKS;
  return folded.slice(isNext ? previousEnd : last.end, open);
}

/** Whether a full stop stands at the end of spoken words, before or behind the mark that closes them. */
function endsSentence(folded: string, end: number): boolean {
  const behind = folded.slice(end, end + LONGEST_MARKS);
  const stopped = /[.!?…]/.test(folded.charAt(end - 1)) ? /^["»”“']{0,2}\s/ : /^["»”“']{0,2}[.!?…]\s/;
  return stopped.test(behind);
}

/** A sentence of its own in marks, long enough to be no title, is speech even where nobody is named beside it. */
function standsAlone(folded: string, first: Quoted, last: Quoted, place: Place): boolean {
  if (lastSentence(place.lead) !== '') return false;
  const words = folded.slice(first.start, last.end).trim();
  const ended =
    /[.!?…]$/.test(words) || /^(?:[.!?…] |[.!?…]?\s*$)/.test(folded.slice(last.after, place.lineEnd));
  return ended && words.split(/\s+/).length >= MIN_WORDS;
}

/** However short, a line that is all in marks and ends a sentence is speech where the line before it is: question and answer. */
function answers(folded: string, first: Quoted, last: Quoted, around: Around & { place: Place }): boolean {
  const { last: speech, place } = around;
  if (speech === undefined || place.lead.trim() !== '' || first.open - speech.end > LONGEST_LEAD)
    return false;
  if (!/^[.]?\s*$/.test(folded.slice(last.after, place.lineEnd))) return false;
  const ended =
    /[.!?…]$/.test(folded.slice(first.start, last.end).trim()) || folded.charAt(last.after) === '.';
  return ended && folded.slice(speech.end, first.open).trimEnd().split(/\n\s*/).length <= 1;
}

/** Lines that begin with a dash: "– Деньги поступят в сентябре, – ответил министр. – Задержек не будет." */
function findDialogue(folded: string, quoted: readonly Quoted[], reader: ClauseReader): DirectSpeech[] {
  const found: DirectSpeech[] = [];
  let group = (quoted.at(-1)?.group ?? 0) + 1;
  for (const line of matchesOf(LINE_DASH, folded)) {
    const start = line.index + line[0].length;
    const newline = folded.indexOf('\n', start);
    const span = { start, end: newline === -1 ? folded.length : newline };
    const pieces = splitPieces(folded, span, reader, true);
    const inside = clauseInside(pieces);
    const clause = inside ?? introducing(folded, { start: line.index, end: span.end }, reader);
    if (clause === null && !inDialogue(folded, line.index, found)) continue;
    const before = inside === null && clause !== null;
    for (const piece of pieces)
      found.push({ start: piece.start, end: piece.end, group, clause, before, dialogue: true });
    group += 1;
  }
  return found;
}

/** The words that introduce a single line behind a dash that is a whole sentence; several such lines are a list. */
function introducing(folded: string, line: Span, reader: ClauseReader): Span | null {
  const words = folded.slice(line.start, line.end).trim();
  const isList = /^\s{1,4}[–-] /.test(folded.slice(line.end, line.end + 8));
  if (isList || !/[.!?…]$/.test(words) || words.split(/\s+/).length <= MIN_WORDS) return null;
  return paragraphBefore(folded, line.start, reader);
}

/** A line without a named speaker is speech only where the line before it is one. */
function inDialogue(folded: string, lineStart: number, found: readonly DirectSpeech[]): boolean {
  const last = found.at(-1);
  if (last === undefined || lineStart - last.end > 300) return false;
  const since = folded.slice(last.end, lineStart).trim();
  return !since.includes('\n');
}
