import { findMentions, type Mention } from './find-mentions';
import { holderOn } from './office-holders';
import type { OfficeKey, PeopleData } from './people-data';

/** Somebody whom a release names. */
export interface Person {
  /** The full name, or the office where no name is given, as first given in the release. */
  label: string;
  /** Whether `label` is a personal name. */
  named: boolean;
  readonly offices: Set<OfficeKey>;
  /** Stems of the words of the name. */
  stems: readonly string[];
}

/** A mention with the person it stands for; `null` where that can't be told. */
export interface ResolvedMention extends Mention {
  readonly person: Person | null;
}

/** What a release says about people; `text` is the body. */
export interface PeopleInput {
  readonly text: string;
  readonly folded: string;
  /** The day of publication in Asia/Almaty, `YYYY-MM-DD`. */
  readonly day: string | null;
}

const PERSONAL = new Set<OfficeKey>(['body', 'crowd']);

/** Whether an office is held by one human being. */
export function isPersonal(office: OfficeKey | null): boolean {
  return office === null || !PERSONAL.has(office);
}

/** Find everybody who is named and tell which names, offices and pronouns mean the same person. */
export function resolvePeople(input: PeopleInput, data: PeopleData): ResolvedMention[] {
  const register = new Register(input, data);
  const mentions = findMentions(input.text, input.folded, data);
  mentions.forEach((mention, index) => {
    if (mention.kind === 'name') register.addName(mention, mentions[index - 1]);
  });
  register.joinOffices(mentions);
  return mentions.map((mention) => ({ ...mention, person: register.personOf(mention) }));
}

/** The people of one release while they are being told apart. */
class Register {
  private readonly people: Person[] = [];
  private readonly byName = new Map<string, Person>();
  private readonly byStem = new Map<string, Person[]>();
  private readonly fixed = new Map<Mention, Person>();
  private recent: Person | null = null;
  private readonly lastWith = new Map<OfficeKey, Person>();
  private firstNamed: Person | null = null;
  private lastPlace = 0;

  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
  ) {}

  /** A name of two words or more makes a person; a single surname is looked up later. */
  addName(mention: Mention, before: Mention | undefined): void {
    const written = this.data.nominativeName(this.words(mention), this.isOblique(before, mention));
    const stems = this.stemsOf(mention);
    if (stems.length < 2 || written.includes('.')) return;
    const key = stems.join(' ');
    const known = this.byName.get(key);
    if (known !== undefined) {
      if (written.length < known.label.length) known.label = written;
      return;
    }
    const person: Person = { label: written, named: true, offices: new Set(), stems };
    this.people.push(person);
    this.byName.set(key, person);
    this.firstNamed ??= person;
    for (const stem of stems) this.byStem.set(stem, [...(this.byStem.get(stem) ?? []), person].slice(-8));
  }

  /** Whether the office right before a name stands in another case than the first. */
  private isOblique(before: Mention | undefined, name: Mention): boolean {
    if (before?.kind !== 'office' || name.start - before.end > 2) return false;
    return this.data.nominativeOffice(this.words(before)) !== this.words(before);
  }

  /** "Minister of Agriculture Yerzhan Tolebayev" and "Daniyar Keldibekov, Governor of the Lakes Region". */
  joinOffices(mentions: readonly Mention[]): void {
    for (let index = 0; index + 1 < mentions.length; index += 1) {
      const a = mentions[index];
      const b = mentions[index + 1];
      if (a === undefined || b === undefined) continue;
      if (a.kind === 'office' && b.kind === 'name') this.join(a, b, /^,? $/.test(this.between(a, b)));
      if (a.kind === 'name' && b.kind === 'office') this.join(b, a, /^, (?:the )?$/.test(this.between(a, b)));
    }
  }

  private between(a: Mention, b: Mention): string {
    return this.input.text.slice(a.end, b.start);
  }

  private join(office: Mention, name: Mention, beside: boolean): void {
    const person = beside ? this.personByName(name) : null;
    if (person === null || office.office === null || this.fixed.has(office)) return;
    person.offices.add(office.office);
    this.fixed.set(office, person);
  }

  /** The person that a mention stands for, in order of place: each answer is remembered for the next. */
  personOf(mention: Mention): Person | null {
    const person = this.lookUp(mention);
    if (person === null) return null;
    const personal = person.named || [...person.offices].every(isPersonal);
    if (personal && this.opensSentence(mention)) this.recent = person;
    for (const office of person.offices) this.lastWith.set(office, person);
    return person;
  }

  /** The first person of a sentence is its subject more often than not; later ones don't become "he" or "she". */
  private opensSentence(mention: Mention): boolean {
    const since = this.input.folded.slice(Math.max(this.lastPlace, mention.start - 400), mention.start);
    const opens =
      this.recent === null || /[.!?…»”"]\s|\n/.test(since) || mention.start - this.lastPlace > 400;
    if (opens) this.lastPlace = mention.end;
    return opens;
  }

  private lookUp(mention: Mention): Person | null {
    if (mention.kind === 'pronoun') return this.recent;
    if (mention.kind === 'name') return this.personByName(mention);
    return (
      this.fixed.get(mention) ??
      (mention.office === null ? null : this.personByOffice(mention, mention.office))
    );
  }

  private personByName(mention: Mention): Person | null {
    const stems = this.stemsOf(mention);
    const exact = this.byName.get(stems.join(' '));
    if (exact !== undefined) return exact;
    const last = stems.at(-1);
    if (last === undefined) return null;
    return this.byStem.get(last)?.at(-1) ?? null;
  }

  private personByOffice(mention: Mention, office: OfficeKey): Person | null {
    if (office === 'official') return this.recent;
    const same =
      office === 'body' || office === 'crowd' ? this.sameWords(mention) : this.lastWith.get(office);
    const person = same ?? this.namedWith(office) ?? this.holder(office) ?? this.firstWithoutOffice(office);
    return person ?? this.addOffice(mention, office);
  }

  private sameWords(mention: Mention): Person | undefined {
    return this.byName.get(`= ${this.input.folded.slice(mention.start, mention.end)}`);
  }

  private namedWith(office: OfficeKey): Person | undefined {
    return isPersonal(office)
      ? this.people.find((person) => person.named && person.offices.has(office))
      : undefined;
  }

  private holder(office: OfficeKey): Person | undefined {
    const holder = holderOn(office, this.input.day);
    if (holder === null) return undefined;
    const person = this.people.find((one) =>
      one.stems.some((stem) => holder.surnames.some((name) => name.startsWith(stem))),
    );
    person?.offices.add(office);
    return person;
  }

  /** A release that opens with a bare name calls that person by the office later on. */
  private firstWithoutOffice(office: OfficeKey): Person | undefined {
    const first = this.firstNamed;
    if (first === null || first.offices.size > 0 || !isPersonal(office) || this.recent !== first)
      return undefined;
    first.offices.add(office);
    return first;
  }

  private addOffice(mention: Mention, office: OfficeKey): Person {
    const label = this.data.nominativeOffice(this.words(mention));
    const person: Person = { label, named: false, offices: new Set([office]), stems: [] };
    this.people.push(person);
    this.byName.set(`= ${this.input.folded.slice(mention.start, mention.end)}`, person);
    return person;
  }

  private words(mention: Mention): string {
    return this.input.text.slice(mention.start, mention.end);
  }

  private stemsOf(mention: Mention): string[] {
    const folded = this.input.folded.slice(mention.start, mention.end);
    return folded
      .split(' ')
      .filter((word) => word.replace('.', '').length > 1)
      .map(this.data.stem);
  }
}
