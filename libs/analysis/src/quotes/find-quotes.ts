import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import type { Person } from '../people/resolve-people';
import type { AttributionData } from './attribution-data';
import { type DirectSpeech, findDirect } from './find-direct';
import { findIndirect } from './find-indirect';
import { MentionsIndex } from './mentions-index';
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

/** How long the paragraph before a quote may be in which its speaker is looked for, in code units. */
const REACH = 1500;
/** A clause ends before a mark, and one may open the speaker's name: «…», – деді «Сынақ» партиясы. */
const QUOTED_NAME = 2;
/** How near a speaker must be named where the words beside a quote name none, in code units. */
const NEAR = 200;

/**
 * Find direct and indirect speech with its speakers, in order of place. Direct quotes never overlap each other; one
 * utterance over several paragraphs, or around its attribution, is several quotes with one `group`.
 */
export function findQuotes({ folded, sentences, mentions, data }: QuotesInput): Quote[] {
  const reader = readerOf(data);
  const direct = withoutOverlap(findDirect(folded, reader));
  const speakers = new SpeakerFinder(mentions, folded);
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

/**
 * Speakers of direct speech in order of place. A quote that names none has the subject of the paragraph before it or of
 * its own, or goes on from the quote there; where neither is, nobody is named.
 */
class SpeakerFinder {
  private readonly byGroup = new Map<number, Person>();
  private lastEnd = -1;
  private asker: Person | null = null;
  private answerer: Person | null = null;

  constructor(
    private readonly mentions: MentionsIndex,
    private readonly folded: string,
  ) {}

  of(speech: DirectSpeech): Person | null {
    const known = this.byGroup.get(speech.group);
    if (known !== undefined) return known;
    const asks = this.folded.charAt(speech.end - 1) === '?';
    const inTurn = speech.dialogue && speech.clause === null ? (asks ? this.asker : this.answerer) : null;
    const person = inTurn ?? this.named(speech) ?? this.connected(speech.start);
    if (person !== null) this.byGroup.set(speech.group, person);
    this.lastEnd = speech.end;
    if (asks) this.asker = person;
    else this.answerer = person;
    return person;
  }

  private named(speech: DirectSpeech): Person | null {
    if (speech.clause === null) return null;
    const { start, end } = speech.clause;
    const inClause = this.mentions.firstIn({ start, end: end + QUOTED_NAME });
    if (inClause !== null) return inClause;
    return this.mentions.lastBefore(speech.start, NEAR) ?? this.connected(speech.start);
  }

  /** Whoever the paragraph before the quote, or its own, is about. */
  private connected(at: number): Person | null {
    const around = this.folded.slice(Math.max(0, at - REACH), at);
    const own = around.lastIndexOf('\n') + 1;
    const before = around.slice(0, own).trimEnd().lastIndexOf('\n') + 1;
    const from = at - around.length + before;
    const subject = this.mentions.lastSubjectBefore(at, at - from);
    return subject ?? (this.lastEnd >= from ? this.answerer : null);
  }
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
