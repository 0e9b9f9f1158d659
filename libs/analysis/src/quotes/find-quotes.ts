import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import type { AttributionData } from './attribution-data';
import { type DirectSpeech, findDirect } from './find-direct';
import { findIndirect } from './find-indirect';
import { MentionsIndex } from './mentions-index';
import { SpeakerFinder } from './speaker-finder';
import { ClauseReader } from './speech-pieces';

/** A quote as the analysis gives it, with the person behind it. */
export type Quote = Analysis['quotes'][number];

/** What finding quotes needs to know of a release. */
export interface QuotesInput {
  readonly folded: string;
  readonly sentences: readonly Span[];
  readonly mentions: MentionsIndex;
  readonly data: AttributionData;
}

/**
 * Find direct and indirect speech with its speakers, in order of place. Direct quotes never overlap each other; one
 * utterance over several paragraphs, or around its attribution, is several quotes with one `group`.
 */
export function findQuotes({ folded, sentences, mentions, data }: QuotesInput): Quote[] {
  const reader = readerOf(data);
  const direct = withoutOverlap(findDirect(folded, reader));
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
