import type { Span } from '@uade/kernel';
import { Attributions } from './attributed';
import type { Mention } from './find-mentions';
import { isAlike, isOf, likeness, type Meant } from './meant';
import type { Gender } from './given-names';
import type { OfficeKey, PeopleData } from './people-data';
import type { Person } from './person';
import { isIndefinite, type Recent } from './recent';

const OF_STATE: ReadonlySet<OfficeKey> = new Set<OfficeKey>([
  'president',
  'prime-minister',
  'deputy-prime-minister',
  'minister',
  'vice-minister',
  'akim',
  'deputy-akim',
  'senate-chair',
  'mazhilis-chair',
]);
/** Offices that nobody calls the head of an agency. */
const HIGHEST: ReadonlySet<OfficeKey> = new Set<OfficeKey>(['president', 'prime-minister']);
const HEADS: ReadonlySet<OfficeKey> = new Set<OfficeKey>(['minister', 'vice-minister', 'chair', 'director']);
const isOfState = (office: OfficeKey): boolean => OF_STATE.has(office);
const ENDS = /[.!?…]["»”)]{0,2}\s/g;

/** What finding references needs to know of a release. */
export interface ReferencesInput {
  readonly folded: string;
  /** As in `PeopleInput`. */
  readonly beside?: readonly Span[];
  readonly before?: readonly Span[];
}

/** Whom a word means that the text has not used for anybody yet: somebody of whom it speaks already. */
export class References {
  private readonly beside: Attributions;
  private readonly before: Attributions;
  /** Named people, the last first. */
  private seen: readonly Person[] = [];
  /** The last of whom the text said what he is, and no name, and where. */
  private stranger: { readonly person: Person; readonly start: number } | undefined;
  /** Whoever was named last for the first time, without an office, and where. */
  private newest: { readonly person: Person; readonly start: number } | undefined;

  constructor(
    private readonly input: ReferencesInput,
    private readonly recent: Recent,
    private readonly data: PeopleData,
  ) {
    this.beside = new Attributions(input.beside ?? []);
    this.before = new Attributions(input.before ?? []);
  }

  /** Remember who was mentioned; call it in order of place. */
  saw(person: Person, { start }: Mention): void {
    if (person.offices.size === 0 && isFullName(person) && !this.seen.includes(person))
      this.newest = { person, start };
    if (isStranger(person) && !this.recent.isQuoted(start)) this.stranger = { person, start };
    if (person.named && this.seen[0] !== person)
      this.seen = [person, ...this.seen.filter((one) => one !== person)].slice(0, MOST_SEEN);
  }

  /** Whoever the text spoke of last, if what he is called by fits what is known of him. */
  lastLike(meant: Meant): Person | undefined {
    const last = this.recent.of(null);
    return last?.named === true && (likeness(last, meant) > 0 || isAlike(last, meant)) ? last : undefined;
  }

  /** «Глава ведомства» where the text spoke last of whoever heads the state or the government: the last who heads less. */
  head({ start, end }: Mention): Person | undefined {
    const last = this.recent.of(null);
    const isHigher = last !== null && [...last.offices].some((office) => HIGHEST.has(office));
    if (!isHigher || !this.input.folded.slice(start, end).includes(' ')) return undefined;
    return this.seen.find((one) => [...one.offices].some((office) => HEADS.has(office)));
  }

  /** Whether a word means a relative or a helper of somebody. */
  isKin(mention: Mention): boolean {
    return this.data.kin.test(this.words(mention));
  }

  /** The last subject, where nothing is known of him but his name, and the word is more than one for a bystander. */
  newcomer(mention: Mention): Person | undefined {
    const last = this.recent.of(null);
    if (last?.named !== true || last.offices.size > 0) return undefined;
    return this.data.bystander.test(this.words(mention)) ? undefined : last;
  }

  /** Whoever a new word means; `undefined` where it is rather one more person. */
  of(mention: Mention, office: OfficeKey, meant: Meant): Person | undefined {
    if (isIndefinite(this.input.folded, mention.start)) return undefined;
    return (
      this.strangerMeant(mention) ??
      this.generic(mention) ??
      this.inSentenceBefore(mention, office) ??
      (office === 'role'
        ? (this.newcomerBeside(mention) ?? this.ofKind(meant, office) ?? this.only(mention))
        : this.ofKind(meant, office))
    );
  }

  /** Whoever is known to be something of the kind, or to head what the words name. */
  private ofKind(meant: Meant, office: OfficeKey): Person | undefined {
    return (office === 'foreign' ? undefined : this.alike(meant)) ?? this.headOf(meant, office);
  }

  /** "A resident of Testville was called. … “…,” the woman said": whoever has no name, where nobody was spoken of since. */
  private strangerMeant(mention: Mention): Person | undefined {
    const { stranger } = this;
    const gender = this.beside.has(mention.start) ? genderOf(this.words(mention), this.data) : null;
    if (stranger === undefined || gender === null) return undefined;
    const isLast = stranger.start >= this.recent.placeOfSubject && mention.start - stranger.start <= FARTHEST;
    return isLast && this.canBe(stranger.person, gender) ? stranger.person : undefined;
  }

  private canBe({ label }: Person, gender: Gender): boolean {
    const words = label.toLowerCase();
    const own = genderOf(words, this.data) ?? this.data.nounGender?.(words) ?? null;
    return own === null || own === gender;
  }

  /** "The expert", after somebody who holds no office of state: whoever the text spoke of last. */
  generic(mention: Mention): Person | undefined {
    const last = this.lastOutsideState();
    const words = this.words(mention);
    if (last === undefined || words.replace(/^the /, '').includes(' ')) return undefined;
    const gender = this.genderMeant(mention, last);
    if (gender !== null) return last.gender === null || last.gender === gender ? last : undefined;
    return this.data.generic.test(words) || this.isAgain(mention, last) ? last : undefined;
  }

  /** Whether words say no more than "the woman", near enough to mean somebody; the gender they show. */
  private genderMeant({ start, end }: Mention, last: Person): Gender | null {
    const isNear =
      this.beside.has(start) ||
      (last.offices.size === 0 && this.recent.isOfParagraph(start) && this.sentencesTo(start) <= 1);
    return isNear ? genderOf(this.input.folded.slice(start, end), this.data) : null;
  }

  /** Whether a word says what the subject of the paragraph is: right behind one with nothing but a name, any word does. */
  private isAgain(mention: Mention, last: Person): boolean {
    if (!this.recent.isOfParagraph(mention.start)) return false;
    if (isRank(this.words(mention), this.data)) return true;
    return last.offices.size === 0 && this.sentencesTo(mention.start) <= 1 && !this.isKin(mention);
  }

  /** How many sentences end between the last subject and a place. */
  private sentencesTo(at: number): number {
    return this.input.folded.slice(this.recent.placeOfSubject, at).match(ENDS)?.length ?? 0;
  }

  /** «Руководитель федерации» after the president of one: the last who heads what is called by the same words. */
  private headOf({ fields }: Meant, office: OfficeKey): Person | undefined {
    if (!HEADS.has(office) || fields.size === 0) return undefined;
    const heads = this.seen.filter(({ offices }) =>
      [...offices].some((one) => HEADS.has(one) || one === 'role' || one === 'president'),
    );
    const isAll = (person: Person): boolean => [...fields].every((field) => isOf(person, field));
    return heads.find(isAll) ?? heads.find(headsSomething);
  }

  /** The last of those who are something of the kind: "the diplomat" after an ambassador, but no "lawyer of the convict" after a judge. */
  private alike(meant: Meant): Person | undefined {
    return this.seen.find(
      (person) => isAlike(person, meant) && (meant.fields.size === 0 || likeness(person, meant) > 0),
    );
  }

  /** Beside a quote, whoever is the subject of the sentence right before it; kin of his is somebody else. */
  private inSentenceBefore(mention: Mention, office: OfficeKey): Person | undefined {
    if (isOfState(office) || this.isKin(mention)) return undefined;
    if (!this.beside.has(mention.start) || !this.leadsTo(mention)) return undefined;
    // A new paragraph may go on with somebody else, who then is called by more than what he is.
    const goesOn = this.recent.isOfParagraph(mention.start) || isRank(this.words(mention), this.data);
    return goesOn ? this.lastOutsideState() : this.broughtIn();
  }

  /** Whoever the sentence of the last subject brought in, with nothing but a name: any word for a human being means that one. */
  private broughtIn(): Person | undefined {
    const last = this.recent.of(null);
    return last?.named === true && last.offices.size === 0 && last === this.newest?.person ? last : undefined;
  }

  /** Beside a quote, whoever the text began to speak of shortly before: nothing is known of him yet but his name. */
  private newcomerBeside(mention: Mention): Person | undefined {
    if (!this.beside.has(mention.start) || this.isKin(mention)) return undefined;
    const isNear = mention.start - this.recent.placeOfSubject <= FARTHEST;
    return (isNear ? this.newcomer(mention) : undefined) ?? this.justNamed(mention);
  }

  /** Whoever was named for the first time in the sentence before, and nobody since: "a team under Yerlan Mysalov". */
  private justNamed(mention: Mention): Person | undefined {
    const { newest } = this;
    if (newest === undefined || newest.person !== this.seen[0] || newest.person.offices.size > 0)
      return undefined;
    const isNear = mention.start - newest.start <= FARTHEST;
    return isNear && !this.data.bystander.test(this.words(mention)) ? newest.person : undefined;
  }

  /** Beside a quote, the only one whom the text has named, if he holds no office: "the plaintiff said". */
  private only(mention: Mention): Person | undefined {
    const [person, another] = this.seen;
    if (person === undefined || another !== undefined || !this.beside.has(mention.start)) return undefined;
    const isPrivate = [...person.offices].every((office) => office === 'role');
    return isPrivate && isRank(this.words(mention), this.data) ? person : undefined;
  }

  /** Whether the sentence of the last subject is the one right before the quote beside which a mention stands. */
  private leadsTo({ start: at }: Mention): boolean {
    const place = this.recent.placeOfSubject;
    const lead = this.before.at(place);
    if (lead === null || lead.end > at || at - lead.end > FARTHEST) return false;
    return this.sentencesTo(lead.end) <= 1;
  }

  private lastOutsideState(): Person | undefined {
    const last = this.recent.of(null);
    return last?.named !== true || [...last.offices].some(isOfState) ? undefined : last;
  }

  private words({ start, end }: Mention): string {
    return this.input.folded.slice(start, end);
  }
}

/** How many people are remembered. */
const MOST_SEEN = 32;
/** How long a quote between its lead and its clause may be, in code units. */
const FARTHEST = 800;

/** Whether nothing more is known of somebody than that he directs or chairs: he may be head of what is named later. */
function headsSomething({ fields, offices }: Person): boolean {
  return fields.size === 0 && [...offices].every((office) => office === 'director' || office === 'chair');
}

/** Somebody without a name, of whom more is told than one word. */
function isStranger({ named, label, offices }: Person): boolean {
  return !named && label.includes(' ') && [...offices].every((office) => office === 'role');
}

function isFullName({ named, label }: Person): boolean {
  return named && label.includes(' ');
}

/** Whether words mean a woman or a man and nothing more. */
export function genderOf(words: string, { human }: PeopleData): Gender | null {
  if (human.f.test(words)) return 'f';
  return human.m.test(words) ? 'm' : null;
}

/** Whether one word says what somebody is, and not only that he was there. */
const isRank = (words: string, { bystander }: PeopleData): boolean =>
  !words.replace(/^the /, '').includes(' ') && !bystander.test(words);
