import type { Span } from '@uade/kernel';
import { Attributions } from './attributed';
import { matchesOf } from '../rules/matches-of';
import type { Mention } from './find-mentions';
import type { Gender } from './given-names';
import { isPersonal } from './people-data';
import type { Person } from './person';

/** Quoted words that are long enough to be speech: whom they name is not whom the text goes on about. */
const QUOTED =
  /^[«“„][^"«»“”„]{0,2500}[»”“]|["«“„][^"«»“”„\n]{0,800}["»”“]?|''[^\n]{16,800}?''|^[–-] [^\n]{16,800}?[,.!?…] [–-] /gm;
const MIN_WORDS = 4;
/** Words before somebody who is not spoken of further: "a resident asked". */
const INDEFINITE =
  /(?:^|[\s"«“„–])(?:an?|one|another|some|один|одна|одного|одной|некий|некая|бір)(?: [^\s,.]{2,14})? $/;
/** A number before somebody makes a crowd of him («420 дәрігер»). */
const COUNTED =
  /(?:^|\s)(?:\d[\d.,]{0,8}|бір топ|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|көп|бірнеше|мың|жүз) $/;

/** Whether the words before somebody show that the text has not spoken of him before. */
export function isIndefinite(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 24), start);
  return INDEFINITE.test(before) || COUNTED.test(before);
}

/** How long a stretch without the end of a sentence may be, in code units. */
const LONGEST = 400;

/** Where a sentence ends. */
const ENDS = /[.!?…][»”"]?\s/;

const fits = (person: Person, gender: Gender | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

/** A text with where somebody speaks in it; each in order of place. */
export interface SpokenText {
  readonly folded: string;
  /** Words that name a speaker, which may stand between quoted ones. */
  readonly beside?: readonly Span[];
  readonly speech?: readonly Span[];
}

/** Whom a pronoun means: the subject of the last sentence that names somebody, or the last of the other gender. */
export class Recent {
  private subject: Person | null = null;
  /** The last subject who was named. */
  private named: Person | null = null;
  private lastPlace = 0;
  private subjectPlace = 0;
  /** Whether the sentence names nobody yet but in another case than that of a subject. */
  private bent = false;
  /** The subject before that of such a sentence. */
  private earlier: Person | null = null;
  private readonly quoted: readonly Span[];
  private nextQuoted = 0;
  private readonly byGender = new Map<Gender, Person>();
  /** Somebody unnamed of whom the text has only now begun to speak, and where. */
  private passing: { readonly person: Person; readonly start: number } | undefined;

  private readonly folded: string;
  private readonly beside: Attributions;
  private readonly speech: Attributions;

  constructor({ folded, beside, speech }: SpokenText) {
    this.folded = folded;
    this.beside = new Attributions(beside ?? []);
    this.speech = new Attributions(speech ?? []);
    this.quoted = matchesOf(QUOTED, folded)
      .filter(({ 0: words }) => words.split(' ').length >= MIN_WORDS)
      .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  }

  /** Remember whom a mention stands for; call it in order of place. */
  saw(person: Person, mention: Mention, oblique: boolean): void {
    if (!person.named && ![...person.offices].every(isPersonal)) return;
    if (this.isQuoted(mention.start)) return;
    if (this.isPassing(person, mention, oblique)) {
      this.passing = { person, start: mention.start };
      return;
    }
    if (person.gender !== null) this.byGender.set(person.gender, person);
    const opens = this.opensSentence(mention);
    if (opens) this.earlier = this.subject;
    if (opens || (this.bent && !oblique)) this.becomesSubject(person, mention, oblique);
  }

  private becomesSubject(person: Person, { start }: Mention, oblique: boolean): void {
    this.subject = person;
    if (person.named) this.named = person;
    this.subjectPlace = start;
    this.bent = oblique;
  }

  /** Somebody unnamed who does nothing, or of whom the text has only now begun to speak, is no "he". */
  private isPassing({ named }: Person, { office, start }: Mention, oblique: boolean): boolean {
    if (named || office !== 'role') return false;
    return oblique || isIndefinite(this.folded, start);
  }

  /** Whether a place lies in quoted speech; places are to be asked for in order. */
  isQuoted(at: number): boolean {
    while (this.nextQuoted < this.quoted.length && (this.quoted[this.nextQuoted]?.end ?? 0) <= at)
      this.nextQuoted += 1;
    const isInMarks = (this.quoted[this.nextQuoted]?.start ?? at + 1) < at;
    return (isInMarks && !this.beside.has(at)) || this.speech.has(at);
  }

  /** Where the subject was named. */
  get placeOfSubject(): number {
    return this.subjectPlace;
  }

  /** Whether the subject was named in the paragraph of the place. */
  isOfParagraph(at: number): boolean {
    return this.lastPlace <= at && !this.folded.slice(this.subjectPlace, at).includes('\n');
  }

  /** Whom a word for any office means: no mere bystander where somebody was named. */
  person(gender: Gender | null): Person | null {
    const isBystander = this.subject?.named === false && this.subject.offices.has('role');
    const person = isBystander ? (this.named ?? this.subject) : this.subject;
    return person === null || fits(person, gender) ? person : this.of(gender);
  }

  /** Whom a pronoun means: «Отвечая на вопрос Главы государства, он признал» is of whoever the sentence before is about. */
  meantBy({ start }: Mention, gender: Gender | null): Person | null {
    const isAfterBent = this.bent && !ENDS.test(this.folded.slice(this.subjectPlace, start));
    const earlier = isAfterBent ? this.earlier : null;
    if (earlier !== null && fits(earlier, gender)) return earlier;
    return this.of(gender) ?? this.passingBefore(start);
  }

  /** Where nobody else is meant: "One of them was a student. “…,” she said." */
  private passingBefore(at: number): Person | null {
    const { passing } = this;
    return passing === undefined || this.folded.slice(passing.start, at).includes('\n')
      ? null
      : passing.person;
  }

  /** Whom a word for somebody of the gender means; `null` stands for one that says nothing of it. */
  of(gender: Gender | null): Person | null {
    const { subject } = this;
    if (gender === null || subject === null || subject.gender === null || subject.gender === gender)
      return subject;
    return this.byGender.get(gender) ?? null;
  }

  /** The first person of a sentence is its subject more often than not; later ones don't become "he" or "she". */
  private opensSentence({ start, end }: Mention): boolean {
    const since = this.folded.slice(Math.max(this.lastPlace, start - LONGEST), start);
    const opens = this.subject === null || /[.!?…»”"]\s|\n/.test(since) || start - this.lastPlace > LONGEST;
    if (opens) this.lastPlace = end;
    return opens;
  }
}
