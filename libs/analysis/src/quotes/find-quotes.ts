import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import type { AttributionData } from './attribution-data';
import { type DirectSpeech, findDirect } from './find-direct';
import { leadingTo } from './find-clause';
import { findIndirect } from './find-indirect';
import type { Stretch } from '../rules/stretch';
import { MentionsIndex } from './mentions-index';
import { SpeakerFinder } from './speaker-finder';
import { ClauseReader } from './speech-pieces';

/** A quote as the analysis gives it, with the person behind it. */
export type Quote = Analysis['quotes'][number];

/** What finding quotes needs to know of a release. */
export interface QuotesInput {
  readonly folded: string;
  readonly sentences: readonly Stretch[];
  readonly mentions: MentionsIndex;
  readonly speech: readonly DirectSpeech[];
  readonly data: AttributionData;
}

/** How far before a quote its speaker is looked for, in code units. */
const REACH = 700;
/** What may open a quote that begins its paragraph, in code units: a mark, or a dash and a space. */
const MARK = 3;

/** Find direct speech in order of place, none of it overlapping; whose it is needs the people of the release. */
export function findSpeech(folded: string, data: AttributionData): DirectSpeech[] {
  return withoutOverlap(findDirect(folded, readerOf(data)));
}

/** The words beside direct speech in which its speakers are named, in order of place and apart from each other. */
export function wordsBeside(speech: readonly DirectSpeech[], folded: string): Span[] {
  return inOrder(
    speech.flatMap(({ clause, before, start }) => {
      if (clause === null) return [];
      const lead = before ? null : leadingTo(folded, start);
      return lead === null ? [clause] : [lead, clause];
    }),
  );
}

/** The words from which a quote's paragraph, or the one before it, leads to the quote: there stands whom it calls “he”. */
export function wordsBefore(speech: readonly DirectSpeech[], folded: string): Span[] {
  return inOrder(speech.map(({ start }) => ({ start: beginningOf(folded, start), end: start })));
}

function beginningOf(folded: string, start: number): number {
  const from = Math.max(0, start - REACH);
  const around = folded.slice(from, start);
  const own = around.lastIndexOf('\n') + 1;
  const opens = around.slice(own).length <= MARK;
  return from + (opens ? around.slice(0, own).trimEnd().lastIndexOf('\n') + 1 : own);
}

/** In order of place, each without what the one before it covers. */
function inOrder(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, found.at(-1)?.end ?? 0);
    if (from < end) found.push({ start: from, end });
  }
  return found;
}

/**
 * Find direct and indirect speech with its speakers, in order of place. Direct quotes never overlap each other; one
 * utterance over several paragraphs, or around its attribution, is several quotes with one `group`.
 */
export function findQuotes({ folded, sentences, mentions, speech: direct, data }: QuotesInput): Quote[] {
  const speakers = new SpeakerFinder({ mentions, outside: mentions.outside(direct), folded, data });
  const quotes: Quote[] = direct.map((speech) => ({
    start: speech.start,
    end: speech.end,
    speaker: speakers.of(speech)?.label ?? null,
    kind: 'direct',
    group: speech.group,
  }));
  let group = 0;
  for (const speech of findIndirect({ folded, sentences, direct, mentions, data })) {
    const { start, end, person } = speech;
    quotes.push({ start, end, speaker: person?.label ?? null, kind: 'indirect', group });
    group += 1;
  }
  return renumber(quotes.sort((a, b) => a.start - b.start || a.end - b.end));
}

const READERS = new WeakMap<AttributionData, ClauseReader>();

function readerOf(data: AttributionData): ClauseReader {
  const reader = READERS.get(data) ?? new ClauseReader(data);
  READERS.set(data, reader);
  return reader;
}

function withoutOverlap(speech: readonly DirectSpeech[]): DirectSpeech[] {
  const kept: DirectSpeech[] = [];
  for (const one of speech) if (one.start >= (kept.at(-1)?.end ?? 0) && one.end > one.start) kept.push(one);
  return kept;
}

/** Number the groups from 0 in order of place. */
function renumber(quotes: readonly Quote[]): Quote[] {
  const numbers = new Map<string, number>();
  return quotes.map((quote) => {
    const key = `${quote.kind}${quote.group}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return { ...quote, group: number };
  });
}
