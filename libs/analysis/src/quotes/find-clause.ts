import type { Span } from '@uade/kernel';
import { matchesOf } from '../rules/matches-of';
import type { Quoted } from './pair-marks';
import type { ClauseReader, Piece } from './speech-pieces';

/** How near before a quote its verb of saying must stand if only a comma leads to it, in code units. */
const NEAR_VERB = 60;
/** How much before a quote is looked at, in code units. */
export const LONGEST_LEAD = 400;
/** Shortest quoted words whose speaker may stand beside a verb that is none of saying, in words. */
const MIN_SPOKEN = 3;
/** Shortest quoted sentence without a named speaker that is taken for speech, in words. */
export const MIN_WORDS = 5;

/** The folded text, line by line, and where quoted words were found. */
export interface Place {
  readonly lead: string;
  readonly leadStart: number;
  readonly lineEnd: number;
  readonly nextOpen: number;
}

/** Words that name a speaker, and whether they stand before the quote. */
export interface NamedBy {
  readonly clause: Span;
  readonly before: boolean;
}

export interface Quotation {
  readonly first: Quoted;
  readonly last: Quoted;
  readonly place: Place;
  readonly pieces: readonly Piece[];
}

/** The words that name the speaker, inside, behind or before the quote. */
export function clauseOf(folded: string, quotation: Quotation, reader: ClauseReader): NamedBy | null {
  const { last, place, pieces } = quotation;
  const inside = clauseInside(pieces);
  if (inside !== null) return { clause: inside, before: false };
  const behind = clauseBehind(folded, quotation, reader);
  const before =
    behind === null || leadsToNext(folded, behind, quotation)
      ? clauseBefore(folded, quotation, reader)
      : null;
  if (before !== null) return { clause: before, before: true };
  if (behind !== null) return { clause: behind, before: false };
  const next = sentenceBehind(folded, last, place, reader);
  return next === null ? null : { clause: next, before: false };
}

/** "She asked: “…?” The Akim replied: “…”": words behind a whole sentence that lead to the next quote, if there is a lead to this one. */
function leadsToNext(folded: string, behind: Span, { last, place }: Quotation): boolean {
  const words = folded.slice(behind.start, behind.end).trimEnd();
  return /[.!?…]/.test(folded.charAt(last.end - 1)) && words.endsWith(':') && behind.end >= place.nextOpen;
}

/** «…». Об этом заявил министр: the next sentence says whose the words were. */
function sentenceBehind(folded: string, last: Quoted, place: Place, reader: ClauseReader): Span | null {
  if (!last.closed || lastSentence(place.lead) !== '') return null;
  const behind = folded.slice(last.after, Math.min(place.lineEnd, place.nextOpen, last.after + LONGEST_LEAD));
  const stop = /^[.!?…]? /.exec(behind)?.[0].length ?? 0;
  if (stop === 0 || !reader.lookBack(behind.slice(stop))) return null;
  return reader.readAt(folded, last.after + stop, Math.min(place.lineEnd, place.nextOpen));
}

export function clauseInside(pieces: readonly Piece[]): Span | null {
  return pieces.find((piece) => piece.clause !== null)?.clause ?? null;
}

/** "…,” said the minister", "…», – деді министр", "…“ деп жауап берді". */
function clauseBehind(folded: string, quotation: Quotation, reader: ClauseReader): Span | null {
  const { last, place } = quotation;
  if (!last.closed) return null;
  const behind = folded.slice(last.after, last.after + 4);
  if (/^\s*[.!?]\s/.test(behind)) return null;
  const limit = Math.min(place.lineEnd, place.nextOpen);
  const clause =
    reader.readAt(folded, last.after, limit) ??
    (leadsOn(folded, last, place) ? reader.readAnyAt(folded, last.after, limit) : null);
  if (clause === null) return null;
  const words = folded.slice(clause.start, clause.end);
  if (isTitle(folded, quotation, words, reader)) return null;
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
  return (
    /^,|^ [–-]/.test(behind) || (/[?!…]$/.test(words) && !/^ (?:is|was|are|were|wil|has|the)/.test(behind))
  );
}

/** A few words in marks in the midst of a sentence, with a verb right behind, are what it speaks about («партия „Сынақ“ заявила»). */
function isTitle(folded: string, { last, place }: Quotation, behind: string, reader: ClauseReader): boolean {
  const words = folded.slice(last.start, last.end).trim();
  if (/[,.!?…]$/.test(words) || /^[–-]|^,? [–-]/.test(behind)) return false;
  const sentence = lastSentence(place.lead);
  const inMidst = sentence !== '' && !/[:,–-]$/.test(sentence);
  if (!inMidst || reader.quotes(behind)) return false;
  return (reader.hasParticle && !behind.startsWith(',')) || words.split(/\s+/).length < MIN_WORDS;
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
export function paragraphBefore(folded: string, at: number, reader: ClauseReader): Span | null {
  const from = Math.max(0, at - LONGEST_LEAD);
  const end = from + folded.slice(from, at).trimEnd().length;
  if (folded.charAt(end - 1) !== ':' || !folded.slice(end, at).includes('\n')) return null;
  const sentence = lastSentence(
    folded.slice(folded.lastIndexOf('\n', end - 1) + 1, end).slice(-LONGEST_LEAD),
  );
  const leads = reader.hasVerb(sentence) || reader.namesDocument(sentence);
  return leads ? { start: end - sentence.length, end } : null;
}

/** The sentence that a colon ends right before quoted words; `null` where none does. */
export function leadingTo(folded: string, start: number): Span | null {
  const from = Math.max(0, start - LONGEST_LEAD);
  const before = folded.slice(from, start).replace(/["«“„]{0,2}$/, '');
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  if (!line.endsWith(':')) return null;
  const end = from + before.lastIndexOf('\n') + 1 + line.length;
  return { start: end - lastSentence(line).length, end };
}

const SENTENCE_END = /(?<=\p{L}{2}|[\p{N}»”")])[.!?…]["»”)]?\s+/gu;

/** What stands before a quote in its own sentence, without white space at the ends. */
export function lastSentence(lead: string): string {
  const trimmed = lead.trim();
  if (/[.!?…]["»”)]?$/.test(trimmed)) return '';
  const end = matchesOf(SENTENCE_END, trimmed).at(-1);
  return end === undefined ? trimmed : trimmed.slice(end.index + end[0].length);
}
