import type { Span } from '@uade/kernel';
import { trimSpan } from '@uade/kernel';
import { matchesOf } from '../rules/matches-of';
import { cue } from '../rules/rule';
import type { AttributionData } from './attribution-data';

/** One piece of speech with the words that say who speaks; `clause` is `null` where none stand beside it. */
export interface Piece extends Span {
  readonly clause: Span | null;
}

/** How long a clause that names the speaker may be, in code units. */
const MAX_CLAUSE = 140;
/** How long one at the end of words may be that no mark closes, its comma included. */
const MAX_TAIL = 90;
/** A name, what somebody is, and what follows: "Yerlan Mysalov, the captain, replied". */
const APPOSED = /^\s?[^,.!?]{3,50}, [^,.!?]{3,60}, (.{3,20})/;
/** A title in marks behind a word, such as the name of whoever's paper or party it is. */
const TITLE = /(?<=\p{L} )[«“„"][^«»“”„"\n]{2,40}[»”"]/gu;
const DASH = /(?<=[.,!?…]\s?)[–-](?=\s)/g;
const STOP = /[.!?;](?=\s|$|["»”“])/g;

/** Recognises clauses such as "said the minister" and "– деді министр"; made once for a language. */
export class ClauseReader {
  private readonly verb: RegExp;
  private readonly starts: RegExp;
  private readonly that: RegExp | null;
  private readonly looksBack: RegExp;
  private readonly anyVerb: RegExp;
  private readonly particle: RegExp | null;
  private readonly titleBehind: RegExp;
  private readonly document: RegExp;
  private readonly inserted: RegExp | null;

  constructor(data: AttributionData) {
    this.verb = cue(String.raw`\b(?:${data.verbs})\b`);
    this.that = data.that;
    this.looksBack = data.looksBack;
    this.anyVerb = data.anyVerb;
    this.particle = data.particle;
    this.titleBehind = data.titleBehind;
    this.document = data.document;
    this.inserted = data.inserted;
    this.starts = cue(String.raw`^[\s,–-]{0,4}(?:${data.verbs})\b`);
  }

  /** Whether the folded words hold a verb of saying. */
  hasVerb(folded: string): boolean {
    return this.verb.test(folded);
  }

  /** Whether the folded words begin with a verb of saying. */
  startsWithVerb(folded: string): boolean {
    return this.starts.test(folded);
  }

  /** Whether a statement, a letter or the like is named. */
  namesDocument(folded: string): boolean {
    return this.document.test(folded);
  }

  /** Whether words behind marks show that these hold a title. */
  entitles(folded: string): boolean {
    return this.titleBehind.test(folded);
  }

  /** Whether words behind a dash begin with a finite verb of any kind. */
  insertedVerb(folded: string): boolean {
    return this.inserted?.test(folded) ?? false;
  }

  /** Whether the language closes quotations by a word. */
  get hasParticle(): boolean {
    return this.particle !== null;
  }

  /** Whether the folded words begin with the particle that closes a quotation, and a verb of saying. */
  quotes(folded: string): boolean {
    return this.particle?.test(folded) ?? false;
  }

  /** Whether the folded words report something themselves. */
  reports(folded: string): boolean {
    return this.that?.test(folded) ?? false;
  }

  /** Whether a sentence begins by pointing to the words before it. */
  lookBack(folded: string): boolean {
    return this.looksBack.test(folded);
  }

  /** Read the clause behind punctuated words whatever its verb is; `null` where it has none near its beginning. */
  readAnyAt(folded: string, from: number, limit: number): Span | null {
    const words = folded.slice(from, Math.min(limit, from + MAX_CLAUSE));
    const clause = words.slice(0, endOfClause(words));
    const verb = this.anyVerb.exec(clause);
    if (verb === null || /[:«“„"]/.test(verb[0])) return null;
    return { start: from, end: from + clause.length };
  }

  /**
   * Read the clause that begins at `from`: up to the end of its sentence, at most `limit`.
   *
   * @returns `null` where no verb of saying stands within its first words.
   */
  readAt(folded: string, from: number, limit: number): Span | null {
    const words = folded.slice(from, Math.min(limit, from + MAX_CLAUSE));
    const clause = words.slice(0, endOfClause(words));
    const verb = this.verb.exec(clause);
    if (verb === null || verb.index > 90) return null;
    if (/[:«“„"]/.test(clause.slice(0, verb.index).replace(TITLE, ''))) return null;
    return { start: from, end: from + clause.length };
  }
}

/** What a full stop stands behind without ending a sentence: an initial, a title, an abbreviated place. */
const ABBREVIATED =
  /(?:^|[\s.(])(?:\p{L}|dr|mrs?|ms|prof|gen|col|lt|maj|capt|sgt|gov|sen|rep|st|jr|sr|гг|им|ул|пос|обл|тов|акад|проф)$/u;

/** Where the first sentence of the words ends; an initial's full stop ends nothing. */
function endOfClause(words: string): number {
  for (const stop of matchesOf(STOP, words))
    if (!ABBREVIATED.test(words.slice(Math.max(0, stop.index - 6), stop.index))) return stop.index;
  return words.length;
}

/**
 * Split quoted words at the clauses that stand inside them: «Дорогу сдадим в ноябре, – сказал аким. – Асфальт уложен».
 *
 * @param open  Whether the words run on to their line's end without a closing mark, so that a clause without a dash
 *              ("…, said the Vice Minister.") may stand at the end.
 */
export function splitPieces(folded: string, span: Span, reader: ClauseReader, open: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = span.start;
  for (const dash of dashes(folded, span)) {
    if (dash < start) continue;
    const clause = reader.readAt(folded, dash + 1, span.end);
    if (clause === null || !clauseBegins(folded, clause, reader)) {
      const inserted =
        insertedClause(folded, dash, span.end, reader) ??
        (open ? closingClause(folded, dash, span.end, reader) : null);
      if (inserted === null) continue;
      pieces.push({ ...speech(folded, { start, end: dash }), clause: inserted.clause });
      start = inserted.resume;
      continue;
    }
    const next = clauseEnd(folded, clause, span.end);
    pieces.push({ ...speech(folded, { start, end: dash }), clause: { start: clause.start, end: next.end } });
    start = next.resume;
  }
  if (start < span.end) pieces.push(...lastPiece(folded, { start, end: span.end }, reader, open));
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Between two dashes, "– V S. –" whatever the verb is: only whoever speaks stands there. */
function insertedClause(
  folded: string,
  dash: number,
  limit: number,
  reader: ClauseReader,
): { clause: Span; resume: number } | null {
  const words = folded.slice(dash, Math.min(limit, dash + MAX_TAIL));
  const end = /[.,] ?[–-] /.exec(words.slice(2));
  if (end === null || !reader.insertedVerb(words.slice(0, end.index + 2))) return null;
  return {
    clause: { start: dash + 1, end: dash + 2 + end.index },
    resume: dash + 2 + end.index + end[0].length,
  };
}

/** Behind the last dash of a line that no mark closes, ", – V S." whatever the verb is. */
function closingClause(
  folded: string,
  dash: number,
  limit: number,
  reader: ClauseReader,
): { clause: Span; resume: number } | null {
  const words = folded.slice(dash, limit).trimEnd().replace(/\.$/, '');
  if (words.length > MAX_TAIL || !/[,!?…] ?$/.test(folded.slice(Math.max(0, dash - 2), dash))) return null;
  return reader.insertedVerb(words) ? { clause: { start: dash + 1, end: limit }, resume: limit } : null;
}

/** Dashes that may begin a clause: spaces around, `. , ! ? …` before, and no closing mark (that one belongs to an inner quote). */
function dashes(folded: string, span: Span): number[] {
  const words = folded.slice(span.start, span.end);
  return matchesOf(DASH, words)
    .map((match) => match.index + span.start)
    .filter((at) => !/[»”"“][.,]?\s?$/.test(folded.slice(Math.max(span.start, at - 3), at)));
}

/** A verb of saying stands first, or a short subject with the verb behind it. */
function clauseBegins(folded: string, clause: Span, reader: ClauseReader): boolean {
  const words = folded.slice(clause.start, clause.end);
  if (reader.startsWithVerb(words)) return true;
  const first =
    words
      .slice(0, 60)
      .replace(/(?<=^|\s)\p{L}\./gu, '')
      .split(/[,.]/)[0] ?? '';
  if (reader.hasVerb(first)) return first.trim().split(/\s+/).length <= 7;
  return reader.startsWithVerb(APPOSED.exec(words)?.[1] ?? '');
}

/** Where the clause ends and where speech resumes: behind ". –" or ", –", else at the end. */
function clauseEnd(folded: string, clause: Span, limit: number): { end: number; resume: number } {
  const words = folded.slice(clause.start, Math.min(limit, clause.start + MAX_CLAUSE + 40));
  const resume = /[,.:]\s?[–-]\s/.exec(words);
  if (resume === null) return { end: clause.end, resume: limit };
  return { end: clause.start + resume.index, resume: clause.start + resume.index + resume[0].length };
}

function lastPiece(folded: string, span: Span, reader: ClauseReader, open: boolean): Piece[] {
  const tail = open ? tailClause(folded, span, reader) : null;
  if (tail === null) return [{ ...speech(folded, span), clause: null }];
  return [{ ...speech(folded, { start: span.start, end: tail.start }), clause: tail }];
}

/** "…, said the Vice Minister." at the end of words that no mark closes; `null` where no such clause stands there. */
export function tailClause(folded: string, span: Span, reader: ClauseReader): Span | null {
  const from = Math.max(span.start, span.end - MAX_TAIL);
  const comma = from + folded.slice(from, span.end).lastIndexOf(',');
  if (comma <= span.start || span.end - comma > MAX_TAIL) return null;
  const words = folded.slice(comma + 1, span.end).replace(/^\s?[–-]\s/, '');
  if (words.trim().split(/\s+/).length > 8 || !reader.hasVerb(words)) return null;
  // Where a word closes quotations, it or the verb stands first; a verb further behind is what somebody said.
  if (reader.hasParticle && !reader.startsWithVerb(words) && !reader.quotes(words)) return null;
  return { start: comma + 1, end: span.end };
}

/** The spoken words without white space and without the comma that belongs to the clause. */
function speech(folded: string, span: Span): Span {
  const trimmed = trimSpan(folded, span);
  const comma = folded.charAt(trimmed.end - 1) === ',' ? 1 : 0;
  return trimSpan(folded, { start: trimmed.start, end: Math.max(trimmed.start, trimmed.end - comma) });
}
