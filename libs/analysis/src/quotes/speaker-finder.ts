import type { Span } from '@uade/kernel';
import type { Person } from '../people/resolve-people';
import type { AttributionData } from './attribution-data';
import { leadingTo } from './find-clause';
import type { DirectSpeech } from './find-direct';
import type { MentionsIndex } from './mentions-index';

/** How long the paragraph before a quote may be in which its speaker is looked for, in code units. */
const REACH = 1500;
/** A clause ends before a mark, and one may open the speaker's name: «…», – деді «Сынақ» партиясы. */
const QUOTED_NAME = 2;
/** How near a speaker must be named where the words beside a quote name none, in code units. */
const NEAR = 200;

/** What finding speakers needs to know of a release. */
export interface SpeakerInput {
  readonly folded: string;
  readonly mentions: MentionsIndex;
  /** The mentions outside of direct speech: whom a speaker names does not speak next. */
  readonly outside: MentionsIndex;
  readonly data: AttributionData;
}

/**
 * Speakers of direct speech in order of place. A quote that names none has the subject of the paragraph before it or of
 * its own, or goes on from the quote there; a line of dialogue that names none is the other's; where neither is, nobody
 * is named.
 */
export class SpeakerFinder {
  private readonly byGroup = new Map<number, Person>();
  private lastEnd = -1;
  private answerer: Person | null = null;
  private asker: Person | null = null;
  /** Whether the last quote was a question. */
  private asked = false;
  /** Who spoke the last lines of dialogue, and who before them. */
  private turns: { readonly last: Person | null; readonly other: Person | null } = {
    last: null,
    other: null,
  };

  constructor(private readonly input: SpeakerInput) {}

  of(speech: DirectSpeech): Person | null {
    const known = this.byGroup.get(speech.group);
    if (known !== undefined) return known;
    const person = this.inTurn(speech) ?? this.named(speech) ?? this.connected(speech.start);
    if (person !== null) this.byGroup.set(speech.group, person);
    this.lastEnd = speech.end;
    this.asked = this.input.folded.charAt(speech.end - 1) === '?';
    if (this.asked) this.asker = person;
    else this.answerer = person;
    if (speech.dialogue && person !== this.turns.last) this.turns = { last: person, other: this.turns.last };
    return person;
  }

  private inTurn({ dialogue, clause, end }: DirectSpeech): Person | null {
    if (clause !== null) return null;
    return dialogue ? this.turns.other : this.asksAgain(end);
  }

  /** Whoever asked before, where a question follows an answer to one. */
  private asksAgain(end: number): Person | null {
    const isQuestion = this.input.folded.charAt(end - 1) === '?';
    return isQuestion && !this.asked && this.asker !== this.answerer ? this.asker : null;
  }

  private named({ clause, before, start }: DirectSpeech): Person | null {
    if (clause === null) return null;
    const inClause = this.inClause(clause, before) ?? this.inLead(start, before);
    if (inClause !== null) return inClause;
    const { outside } = this.input;
    if (this.isDocument(clause) || this.isInDocument(start)) return outside.lastNamedBefore(start, REACH);
    return outside.lastBefore(start, NEAR) ?? this.connected(start);
  }

  /** Whoever is named in the words beside a quote; those that open a sentence before it count only where no others do. */
  private inClause(clause: Span, before: boolean): Person | null {
    const { mentions, folded, data } = this.input;
    const cited = this.passedOnIn(clause);
    if (cited !== null) return cited;
    const end = clause.end + QUOTED_NAME;
    const opening = before
      ? (data.opening?.exec(folded.slice(clause.start, clause.end))?.[0].length ?? 0)
      : 0;
    const behind = opening > 0 ? mentions.speakerIn({ start: clause.start + opening, end }) : null;
    return behind ?? mentions.speakerIn({ start: clause.start, end });
  }

  /** Whose words somebody else passes on there: rather a human being than the body that stands beside. */
  private passedOnIn({ start, end }: Span): Person | null {
    const words = this.input.folded.slice(start, end);
    for (const pattern of this.input.data.passedOn) {
      const who = pattern.exec(words)?.indices?.groups?.['who'];
      if (who !== undefined)
        return this.input.mentions.humanIn({ start: start + who[0], end: start + who[1] });
    }
    return null;
  }

  /** Whoever is named before the colon that leads to words behind which nobody is («Ерлан Сынақ әлеуметтік желіде: «…», – деп жазды»). */
  private inLead(start: number, before: boolean): Person | null {
    const lead = before ? null : leadingTo(this.input.folded, start);
    return lead === null ? null : this.input.mentions.speakerIn(lead);
  }

  /** Whether it is a statement or a letter that speaks: whoever it is from was named before. */
  private isDocument({ start, end }: Span): boolean {
    return this.input.data.document.test(this.input.folded.slice(start, end));
  }

  /** «Жауапта «…» делінген»: the document stands before the quote, in its own sentence. */
  private isInDocument(start: number): boolean {
    const lead = this.input.folded.slice(Math.max(0, start - NEAR), start - 1);
    const sentence = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. ')) + 1);
    return /[а-яa-z]:? $/.test(sentence) && this.input.data.document.test(sentence);
  }

  /** Whoever the paragraph before the quote, or its own, is about. */
  private connected(at: number): Person | null {
    const { folded, outside } = this.input;
    const around = folded.slice(Math.max(0, at - REACH), at);
    const own = around.lastIndexOf('\n') + 1;
    const before = around.slice(0, own).trimEnd().lastIndexOf('\n') + 1;
    const from = at - around.length + before;
    const subject = outside.lastSubjectBefore(at, at - from);
    return subject ?? (this.lastEnd >= from ? this.answerer : null);
  }
}
