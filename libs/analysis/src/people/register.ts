import type { Mention } from './find-mentions';
import { familyKey, holderOn } from './office-holders';
import { learn, likeness, mayBe, type Meant } from './meant';
import { isPersonal, type OfficeKey, type PeopleData } from './people-data';
import { Bodies } from './bodies';
import { genderOfName, type Person } from './person';
import { isIndefinite, Recent } from './recent';

/** What a release says about people; `text` is the body. */
export interface PeopleInput {
  readonly text: string;
  readonly folded: string;
  /** The day of publication in Asia/Almaty, `YYYY-MM-DD`. */
  readonly day: string | null;
}

/** How many holders of one office are told apart. */
const MOST_HOLDERS = 64;

/** The people of one release while they are being told apart. */
export class Register {
  private readonly people: Person[] = [];
  private readonly namedBy = new Map<OfficeKey, Person[]>();
  private readonly holders = new Map<OfficeKey, Person | undefined>();
  private readonly byName = new Map<string, Person>();
  private readonly byStem = new Map<string, Person[]>();
  private readonly fixed = new Map<Mention, Person>();
  private readonly stems = new Map<Mention, readonly string[]>();
  private readonly bodies: Bodies;
  private readonly recent: Recent;
  private readonly byOffice = new Map<OfficeKey, Person[]>();
  private firstNamed: Person | null = null;
  /** In which order people were named first. */
  private readonly order = new Map<Person, number>();
  private readonly speaksAlone: ReadonlySet<string>;

  /** @param mentions  All of the release, in order of place. */
  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
    private readonly mentions: readonly Mention[],
  ) {
    this.bodies = new Bodies(input, data);
    this.recent = new Recent(input.folded);
    this.speaksAlone = this.alone();
    mentions.forEach((mention, index) => this.addName(mention, index));
    mentions.forEach((mention, index) => this.addFamilyName(mention, index));
    this.joinOffices();
    this.joinDouble();
  }

  /** A name of two words or more makes a person, if it looks like one or somebody shows it to be one. */
  private addName(mention: Mention, index: number): void {
    if (mention.kind !== 'name') return;
    const words = this.words(mention);
    const stems = this.stemsOf(mention);
    if (stems.length < 2 || words.includes('.')) return;
    const written = this.data.nominativeName(words, this.isOblique(index));
    const known = this.byName.get(stems.join(' '));
    if (this.fullerThan(stems) !== undefined) return;
    if (known !== undefined) {
      if (written.length < known.label.length) known.label = written;
    } else if (mention.sure || this.isShown(mention, index, stems)) this.add(written, stems);
  }

  /** Whether an office or speech shows words with capitals to be a name: beside them, or beside the last of them alone later. */
  private isShown(mention: Mention, index: number, stems: readonly string[]): boolean {
    return (
      this.besideOffice(index) || this.besideSpeech(mention) || this.speaksAlone.has(stems.at(-1) ?? '')
    );
  }

  /** The person whose name begins with all of these words: «Нурлан Ерланович» after «Нурлан Ерланович Сынаков». */
  private fullerThan(stems: readonly string[]): Person | undefined {
    const known = this.byStem.get(stems[0] ?? '') ?? [];
    return known.findLast(
      (person) => person.stems.length > stems.length && stems.every((stem) => person.stems.includes(stem)),
    );
  }

  /** The stems of single words with capitals beside which a verb of saying stands. */
  private alone(): Set<string> {
    const single = this.mentions.filter(
      (mention) => mention.kind === 'name' && !this.words(mention).includes(' ') && this.besideSpeech(mention),
    );
    return new Set(single.flatMap((mention) => this.stemsOf(mention)));
  }

  /** A family name alone makes a person only where nobody has it and its office or its speech stands beside it. */
  private addFamilyName(mention: Mention, index: number): void {
    if (mention.kind !== 'name' || !mention.sure || this.personByName(mention) !== null) return;
    const stems = this.stemsOf(mention);
    if (stems.length !== 1 || !(this.besideOffice(index) || this.besideSpeech(mention))) return;
    this.add(this.data.nominativeName(this.words(mention), this.isOblique(index)), stems);
  }

  private add(label: string, stems: readonly string[]): void {
    const gender = genderOfName(label);
    const person: Person = {
      label,
      named: true,
      offices: new Set(),
      stems,
      gender,
      fields: new Set(),
      level: null,
      body: null,
    };
    this.people.push(person);
    this.byName.set(stems.join(' '), person);
    this.firstNamed ??= person;
    for (const stem of stems) this.byStem.set(stem, [...(this.byStem.get(stem) ?? []), person].slice(-8));
  }

  /** Whether the office right before a name stands in another case than the first. */
  private isOblique(index: number): boolean {
    const office = this.mentions[index - 1];
    const name = this.mentions[index];
    if (office?.kind !== 'office' || name === undefined || name.start - office.end > 2) return false;
    return this.data.nominativeOffice(this.words(office)) !== this.words(office);
  }

  private besideOffice(index: number): boolean {
    const name = this.mentions[index];
    if (name === undefined) return false;
    const [before, behind] = [this.mentions[index - 1], this.mentions[index + 1]];
    return (
      (holdsOffice(before) && isBefore(this.between(before, name), this.data)) ||
      (holdsOffice(behind) && isBehind(this.between(name, behind)))
    );
  }

  private besideSpeech({ start, end }: Mention): boolean {
    const { folded } = this.input;
    const { saidBefore, saysBehind } = this.data.names;
    return (
      saidBefore.test(folded.slice(Math.max(0, start - 40), start)) ||
      saysBehind.test(folded.slice(end, end + 40))
    );
  }

  /** "Minister of Agriculture Yerzhan Tolebayev" and "Daniyar Keldibekov, Governor of the Lakes Region". */
  private joinOffices(): void {
    for (let index = 0; index + 1 < this.mentions.length; index += 1) {
      const a = this.mentions[index];
      const b = this.mentions[index + 1];
      if (a === undefined || b === undefined) continue;
      if (a.kind === 'office' && b.kind === 'name') this.join(a, b, isBefore(this.between(a, b), this.data));
      if (a.kind === 'name' && b.kind === 'office') this.join(b, a, isBehind(this.between(a, b)));
    }
  }

  /** "Вице-премьер – министр экономики Ерлан Сынаков", "head of the service, Major Mysalov": what holds for the second of two offices holds for the first. */
  private joinDouble(): void {
    for (let index = this.mentions.length - 2; index >= 0; index -= 1) {
      const a = this.mentions[index];
      const b = this.mentions[index + 1];
      const person = b === undefined ? undefined : this.fixed.get(b);
      if (a === undefined || b === undefined || person === undefined || !holdsOffice(a)) continue;
      if (this.fixed.has(a) || !/^(?: ?[–—-]|,?) $/.test(this.between(a, b))) continue;
      if (this.isBent(a) !== this.isBent(b) || this.isOthers(a, person)) continue;
      if (this.between(a, b) === ' ' && this.isBentName(index + 2)) continue;
      if (a.office !== null) person.offices.add(a.office);
      learn(person, this.meantBy(a));
      this.fixed.set(a, person);
    }
  }

  /** Whether an office stands in another case than that of a subject. */
  private isBent(mention: Mention): boolean {
    const { start } = mention;
    const before = this.input.folded.slice(Math.max(0, start - 24), start);
    if (this.data.obliqueBefore?.test(before) === true) return true;
    return this.data.nominativeOffice(this.words(mention)) !== this.words(mention);
  }

  /** Whether a name stands in another case: an office before the one that it follows is then the subject, and somebody else's. */
  private isBentName(index: number): boolean {
    const name = this.mentions[index];
    if (name?.kind !== 'name' || this.data.obliqueBefore !== null) return false;
    return this.data.nominativeName(this.words(name), false) !== this.words(name);
  }

  /** Whether a bare office is that of somebody else whom the release names: «предупредил аким руководителя …». */
  private isOthers(mention: Mention, person: Person): boolean {
    if (mention.office === null || mention.office === 'role' || this.words(mention).includes(' ')) return false;
    return this.namedBy.get(mention.office)?.some((one) => one !== person) ?? false;
  }

  private between(a: Mention, b: Mention): string {
    return this.input.text.slice(a.end, b.start);
  }

  private join(office: Mention, name: Mention, beside: boolean): void {
    const person = beside && isPersonal(office.office) ? this.personByName(name) : null;
    if (person === null || office.office === null || this.fixed.has(office)) return;
    if (!person.offices.has(office.office)) this.remember(office.office, person);
    person.offices.add(office.office);
    learn(person, this.meantBy(office));
    this.fixed.set(office, person);
  }

  /** The person that a mention stands for; call it, and `saw`, in order of place. */
  /** Remember whom a mention stands for; `oblique` as in `ResolvedMention`. */
  saw(person: Person, mention: Mention, oblique: boolean): void {
    this.recent.saw(person, mention, oblique);
    if (!this.order.has(person)) this.order.set(person, this.order.size);
    for (const office of person.offices) {
      const holders = this.byOffice.get(office) ?? [];
      this.byOffice.set(office, [person, ...holders.filter((one) => one !== person)].slice(0, 8));
    }
  }

  /** The person that a mention stands for; call it, and `saw` with the answer, in order of place. */
  personOf(mention: Mention): Person | null {
    if (mention.kind === 'pronoun') {
      return this.recent.of(this.data.pronounGender(this.input.folded.slice(mention.start, mention.end)));
    }
    if (mention.kind === 'name') return this.personByName(mention);
    if (mention.office === 'body') return this.bodies.personOf(mention);
    return (
      this.fixed.get(mention) ??
      (mention.office === null ? null : this.personByOffice(mention, mention.office))
    );
  }

  private personByName(mention: Mention): Person | null {
    const stems = this.stemsOf(mention);
    const exact = this.byName.get(stems.join(' ')) ?? (stems.length > 1 ? this.fullerThan(stems) : undefined);
    if (exact !== undefined) return exact;
    const last = stems.at(-1);
    if (last === undefined) return null;
    return this.byStem.get(last)?.at(-1) ?? null;
  }

  private personByOffice(mention: Mention, office: OfficeKey): Person | null {
    if (office === 'official') return this.recent.person() ?? this.addOffice(mention, office, this.meantBy(mention));
    if (office === 'crowd') return this.bodies.personOf(mention);
    const meant = this.meantBy(mention);
    const person =
      this.colleague(office, meant) ??
      this.latestWith(office, meant) ??
      this.namedWith(office, meant) ??
      this.holder(office, meant) ??
      this.genericallyMeant(mention) ??
      this.firstWithoutOffice(office);
    if (person === undefined) return this.addOffice(mention, office, meant);
    learn(person, meant);
    return person;
  }

  /** The last who was mentioned with the office: rather one of whom more is the same than one of whom less is known. */
  private latestWith(office: OfficeKey, meant: Meant): Person | undefined {
    const holders = (this.byOffice.get(office) ?? []).filter((one) => mayBe(one, meant));
    const shared = holders.map((one) => likeness(one, meant));
    return holders[shared.indexOf(Math.max(...shared))];
  }

  private namedWith(office: OfficeKey, meant: Meant): Person | undefined {
    return this.namedBy.get(office)?.find((one) => mayBe(one, meant));
  }

  private remember(office: OfficeKey, person: Person): void {
    const known = this.namedBy.get(office) ?? [];
    if (known.length < MOST_HOLDERS) this.namedBy.set(office, [...known, person]);
  }

  /** The known holder on the day of publication, if the release names that person. */
  private holder(office: OfficeKey, { fields }: Meant): Person | undefined {
    if (fields.size > 0) return undefined;
    if (!this.holders.has(office)) this.holders.set(office, this.findHolder(office));
    return this.holders.get(office);
  }

  private findHolder(office: OfficeKey): Person | undefined {
    const holder = holderOn(office, this.input.day);
    if (holder === null) return undefined;
    const key = familyKey(holder.name);
    const person = this.people.find((one) => one.stems.some((stem) => familyKey(stem) === key));
    person?.offices.add(office);
    return person;
  }

  /** Whoever the text speaks of, if it calls him a colleague of those who hold an office: "his colleague … the deputy said". */
  private colleague(office: OfficeKey, meant: Meant): Person | undefined {
    const last = this.recent.of(null);
    if (office === 'role' || last?.named !== true || [...last.offices].some((one) => !MAY_BE_BOTH.has(one)))
      return undefined;
    const before = this.order.get(this.latestWith(office, meant) ?? last) ?? 0;
    if (before > (this.order.get(last) ?? 0)) return undefined;
    return [...last.fields].some((field) => this.data.colleague.test(field)) ? last : undefined;
  }

  /** "The expert", after somebody who holds no office of state: whoever the text spoke of last. */
  private genericallyMeant({ start, end }: Mention): Person | undefined {
    const { folded } = this.input;
    const last = this.recent.of(null);
    if (last?.named !== true || [...last.offices].some(isOfState)) return undefined;
    const words = folded.slice(start, end);
    if (isIndefinite(folded, start)) return undefined;
    const isOne = this.data.generic.test(words) || (this.recent.isOfParagraph(start) && isRank(words, this.data));
    return isOne ? last : undefined;
  }

  /** A release that opens with a bare name calls that person by the office later on. */
  private firstWithoutOffice(office: OfficeKey): Person | undefined {
    const first = this.firstNamed;
    if (office === 'role' || first === null || first.offices.size > 0 || this.recent.of(null) !== first)
      return undefined;
    first.offices.add(office);
    return first;
  }

  private addOffice(mention: Mention, office: OfficeKey, meant: Meant): Person {
    const label = this.data.nominativeOffice(this.words(mention));
    const offices = new Set([office]);
    const person: Person = {
      label,
      named: false,
      offices,
      stems: [],
      gender: null,
      fields: new Set(meant.fields),
      level: meant.level,
      body: null,
    };
    return person;
  }

  /** What an office tells of its holder: the stems of the words that tell it from others of its kind, and its level. */
  private meantBy({ start, end, office }: Mention): Meant {
    const folded = this.input.folded.slice(start, end);
    const telling = folded
      .split(/[ ,\n«»"“”]+/)
      .filter((word) => word.length > (office === 'role' ? 2 : 3) && !this.data.commonOfficeWords.test(word));
    return {
      fields: new Set(telling.map((word) => word.slice(0, office === 'foreign' ? 4 : 5))),
      level: this.data.levelOf(folded),
    };
  }

  private words(mention: Mention): string {
    return this.input.text.slice(mention.start, mention.end);
  }

  private stemsOf(mention: Mention): readonly string[] {
    const known = this.stems.get(mention);
    if (known !== undefined) return known;
    const folded = this.input.folded.slice(mention.start, mention.end);
    const words = folded.includes('.') ? folded.split(/ |(?<=\.)/) : folded.split(' ');
    const stems = words.filter((word) => word.replace('.', '').length > 1).map(this.data.stem);
    this.stems.set(mention, stems);
    return stems;
  }
}

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
/** Offices under which somebody is introduced as a colleague. */
const MAY_BE_BOTH: ReadonlySet<OfficeKey> = new Set<OfficeKey>(['role', 'foreign']);
const isOfState = (office: OfficeKey): boolean => OF_STATE.has(office);

function holdsOffice(mention: Mention | undefined): mention is Mention {
  return mention?.kind === 'office' && isPersonal(mention.office);
}

/** Whether one word says what somebody is, and not only that he was there. */
const isRank = (words: string, { bystander }: PeopleData): boolean =>
  !words.replace(/^the /, '').includes(' ') && !bystander.test(words);

/** Nothing, or the place of an office ("акима Аксу-Демо Сынакбека Демобаева"). */
const isBefore = (between: string, data: PeopleData): boolean =>
  between === ' ' || between === ', ' || data.between.test(between);
const isBehind = (between: string): boolean =>
  /^, (?:\d{2}, )?(?:(?:the|an?|our|its|his|her|their|one of the|now|then|currently) )?(?:(?!and |who|but |while |with |when |where |which |или |also )[\p{L}-]{3,16} )?$/u.test(between);
