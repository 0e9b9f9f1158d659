import type { Span } from '@uade/kernel';
import { LineEnds } from './line-ends';
import { findMarks } from './marks';
import { pairMarks, type Quoted } from './pair-marks';
import { type ClauseReader, type Piece, splitPieces, tailClause } from './speech-pieces';

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

/** The folded text, line by line, and where quoted words were found. */
interface Place {
  readonly lead: string;
  readonly leadStart: number;
  readonly lineEnd: number;
  readonly nextOpen: number;
}

/** How near before a quote its verb of saying must stand if only a comma leads to it, in code units. */
const NEAR_VERB = 60;
/** How many titles the name of one speaker can hold. */
const MOST_TITLES = 3;
/** How many marks can close quoted words. */
const LONGEST_MARKS = 4;
/** How much before a quote is looked at, in code units. */
const LONGEST_LEAD = 400;
/** Shortest quoted words whose speaker may stand beside a verb that is none of saying, in words. */
const MIN_SPOKEN = 3;
/** Shortest quoted sentence without a named speaker that is taken for speech, in words. */
const MIN_WORDS = 5;

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
  const isShort = closed && folded.slice(start, end).trim().split(/\s+/).length < MIN_WORDS;
  return isShort && /\p{L} $/u.test(folded.slice(open - 2, open)) && !/^,? [–-]/.test(folded.slice(after, after + 3));
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
  if (named === null && joined === null && stretch.length === 1 && !standsAlone(folded, first, last, place))
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

/** Words that name a speaker, and whether they stand before the quote. */
interface NamedBy {
  readonly clause: Span;
  readonly before: boolean;
}

interface Quotation {
  readonly first: Quoted;
  readonly last: Quoted;
  readonly place: Place;
  readonly pieces: readonly Piece[];
}

/** The words that name the speaker, inside, behind or before the quote. */
function clauseOf(folded: string, quotation: Quotation, reader: ClauseReader): NamedBy | null {
  const { last, place, pieces } = quotation;
  const behind = clauseInside(pieces) ?? clauseBehind(folded, last, place, reader);
  if (behind !== null) return { clause: behind, before: false };
  const before = clauseBefore(folded, quotation, reader);
  if (before !== null) return { clause: before, before: true };
  const next = sentenceBehind(folded, last, place, reader);
  return next === null ? null : { clause: next, before: false };
}

/** «…». Об этом заявил министр: the next sentence says whose the words were. */
function sentenceBehind(folded: string, last: Quoted, place: Place, reader: ClauseReader): Span | null {
  if (!last.closed || lastSentence(place.lead) !== '') return null;
  const behind = folded.slice(last.after, Math.min(place.lineEnd, place.nextOpen, last.after + LONGEST_LEAD));
  const stop = /^[.!?…]? /.exec(behind)?.[0].length ?? 0;
  if (stop === 0 || !reader.lookBack(behind.slice(stop))) return null;
  return reader.readAt(folded, last.after + stop, Math.min(place.lineEnd, place.nextOpen));
}

function clauseInside(pieces: readonly Piece[]): Span | null {
  return pieces.find((piece) => piece.clause !== null)?.clause ?? null;
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
  return end + (/^[,.!?…]{0,3}["»”“']{0,2}/.exec(folded.slice(end, end + LONGEST_MARKS + 1))?.[0].length ?? 0);
}

/** "…,” said the minister", "…», – деді министр", "…“ деп жауап берді". */
function clauseBehind(folded: string, last: Quoted, place: Place, reader: ClauseReader): Span | null {
  if (!last.closed) return null;
  const behind = folded.slice(last.after, last.after + 4);
  if (/^\s*[.!?]\s/.test(behind)) return null;
  const limit = Math.min(place.lineEnd, place.nextOpen);
  const clause =
    reader.readAt(folded, last.after, limit) ??
    (leadsOn(folded, last, place) ? reader.readAnyAt(folded, last.after, limit) : null);
  if (clause === null) return null;
  const words = folded.slice(clause.start, clause.end);
  if (isTitle(folded, last, place, words, reader)) return null;
  const names = namesSpeaker(folded.charAt(last.end - 1), behind, words, reader);
  return names && leadAllowsSpeech(place.lead, words, reader) ? clause : null;
}

/** Whether the marks show that the sentence goes on behind quoted words that are more than a title. */
function leadsOn(folded: string, last: Quoted, place: Place): boolean {
  const words = folded.slice(last.start, last.end).trim();
  const count = words.split(/\s+/).length;
  const behind = folded.slice(last.after, last.after + 4);
  if (words.endsWith(',') || /^, [–-] /.test(behind)) return count >= MIN_SPOKEN;
  if (count < MIN_WORDS || lastSentence(place.lead) !== '') return false;
  return /^,|^ [–-]/.test(behind) || (/[?!…]$/.test(words) && !/^ (?:is|was|are|were|wil|has|the)/.test(behind));
}

/** A few words in marks in the midst of a sentence, with a verb right behind, are what it speaks about («партия „Сынақ“ заявила»). */
function isTitle(folded: string, last: Quoted, place: Place, behind: string, reader: ClauseReader): boolean {
  const words = folded.slice(last.start, last.end).trim();
  if (/[,.!?…]$/.test(words) || /^[,–-]|^ [–-]/.test(behind)) return false;
  const sentence = lastSentence(place.lead);
  const inMidst = sentence !== '' && !/[:,–-]$/.test(sentence);
  return inMidst && words.split(/\s+/).length < MIN_WORDS && !reader.quotes(behind);
}

/** Whether the words behind a quote name its speaker, and are no sentence of their own. */
function namesSpeaker(inner: string, behind: string, words: string, reader: ClauseReader): boolean {
  const punctuated = /[,.!?…]/.test(inner) || /^[.]{0,1}[,–-]|^ [–-]/.test(behind);
  if (!punctuated && !reader.startsWithVerb(words)) return false;
  return !((!punctuated || beginsAnew(inner, behind)) && reader.reports(words));
}

/** Whether what stands behind a quote can be a sentence of its own, as far as the marks show. */
function beginsAnew(inner: string, behind: string): boolean {
  return inner === '.' && !/^\s*[,–-]/.test(behind);
}

/** A quote in the middle of a clause is a title, unless the clause behind begins with its verb («…» деп жауап берді). */
function leadAllowsSpeech(lead: string, behind: string, reader: ClauseReader): boolean {
  const sentence = lastSentence(lead);
  return sentence === '' || /[:,.–-]$/.test(sentence) || reader.startsWithVerb(behind);
}

/** "He put it plainly: “…”" and "He said, “…”": the sentence in front ends with a colon, or with its verb and a comma. */
function clauseBefore(folded: string, { first, last, place }: Quotation, reader: ClauseReader): Span | null {
  if (place.lead.trim() === '') return paragraphBefore(folded, first.open, reader);
  const sentence = lastSentence(place.lead);
  const leads =
    sentence.endsWith(':') || (sentence.endsWith(',') && reader.hasVerb(sentence.slice(-NEAR_VERB)));
  if (!leads) return null;
  const words = folded.slice(first.start, last.end).trim();
  const ends =
    /[.!?…]$/.test(words) ||
    /^[\s.!?…]*$/.test(folded.slice(last.after, place.lineEnd)) ||
    /^[.]/.test(folded.slice(last.after));
  if (!ends) return null;
  const end = place.leadStart + place.lead.trimEnd().length;
  return { start: end - sentence.length, end };
}

/** "The statement reads:" as the end of the paragraph before the one that begins at `at`. */
function paragraphBefore(folded: string, at: number, reader: ClauseReader): Span | null {
  const from = Math.max(0, at - LONGEST_LEAD);
  const end = from + folded.slice(from, at).trimEnd().length;
  if (folded.charAt(end - 1) !== ':' || !folded.slice(end, at).includes('\n')) return null;
  const sentence = lastSentence(
    folded.slice(folded.lastIndexOf('\n', end - 1) + 1, end).slice(-LONGEST_LEAD),
  );
  return reader.hasVerb(sentence) ? { start: end - sentence.length, end } : null;
}

/**
 * The speech that the quote goes on with: “We,” the Governor continued, “have …”; `null` where it begins anew, as behind a
 * full stop if it names its own speaker.
 */
function joinedTo(
  folded: string,
  first: Quoted,
  around: Around & { readonly named: boolean },
  reader: ClauseReader,
): DirectSpeech | null {
  const { last, previousEnd } = around;
  if (last === undefined || last.clause === null) return null;
  const isNext = previousEnd - last.end <= LONGEST_MARKS;
  const between = folded.slice(isNext ? previousEnd : last.end, first.open);
  if (between.length > 200 || /\n|\p{L}{2}[.!?…]\s+[^\s–-]/u.test(between)) return null;
  const goesOn = around.named ? /[,:–-]\s*$/ : /[,.:–-]\s*$/;
  return reader.hasVerb(between) && goesOn.test(between) ? last : null;
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

/** What stands before a quote in its own sentence, without white space at the ends. */
function lastSentence(lead: string): string {
  const trimmed = lead.trim();
  const stop = /[.!?…]["»”)]?$/.exec(trimmed);
  if (stop !== null) return '';
  const parts = trimmed.split(/(?<=[\p{L}\p{N}»”")][.!?…]["»”)]?)\s+/u);
  return parts.at(-1) ?? '';
}

/** Lines that begin with a dash: "– Деньги поступят в сентябре, – ответил министр. – Задержек не будет." */
function findDialogue(folded: string, quoted: readonly Quoted[], reader: ClauseReader): DirectSpeech[] {
  const found: DirectSpeech[] = [];
  let group = (quoted.at(-1)?.group ?? 0) + 1;
  for (const line of folded.matchAll(/^[–-] ?(?=\S)/gm)) {
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
