import type { Mention } from './find-mentions';
import { familyKey, holderOn } from './office-holders';
import { learn, likeness, mayBe, type Meant } from './meant';
import { isPersonal, type OfficeKey, type PeopleData } from './people-data';
import { Bodies } from './bodies';
import { holdsOffice, isBefore, isBehind, Names } from './names';
import type { Person } from './person';
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
  private readonly namedBy = new Map<OfficeKey, Person[]>();
  private readonly holders = new Map<OfficeKey, Person | undefined>();
  private readonly fixed = new Map<Mention, Person>();
  private readonly names: Names;
  private readonly bodies: Bodies;
  private readonly recent: Recent;
  private readonly byOffice = new Map<OfficeKey, Person[]>();
  /** In which order people were named first. */
  private readonly order = new Map<Person, number>();

  /** @param mentions  All of the release, in order of place. */
  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
    private readonly mentions: readonly Mention[],
  ) {
    this.bodies = new Bodies(input, data);
    this.recent = new Recent(input.folded);
    this.names = new Names(input, data, mentions);
    this.joinOffices();
    this.joinDouble();
  }

  /** Whether a bare office is that of somebody else whom the release names: «предупредил аким руководителя …». */
  private isOthers(mention: Mention, person: Person): boolean {
    if (mention.office === null || mention.office === 'role' || this.names.words(mention).includes(' '))
      return false;
    return this.namedBy.get(mention.office)?.some((one) => one !== person) ?? false;
  }

  /** "Minister of Agriculture Yerzhan Tolebayev" and "Daniyar Keldibekov, Governor of the Lakes Region". */
  private joinOffices(): void {
    this.eachPair((a, b, index) => {
      const between = this.names.between(a, b);
      const first = this.mentions[index - 1];
      if (a.kind === 'office' && b.kind === 'name' && first !== undefined && this.belongsTo(first, a, b))
        return this.join(first, b, true);
      if (a.kind === 'office' && b.kind === 'name') this.join(a, b, isBefore(between, this.data));
      if (a.kind === 'name' && b.kind === 'office') this.join(b, a, isBehind(between));
    });
  }

  /** «Пресс-секретарь Главы государства Ерлан Сынаков»: an office in the genitive before a subject's name is whose the first is. */
  private belongsTo(first: Mention, office: Mention, name: Mention): boolean {
    if (!holdsOffice(first) || !holdsOffice(office)) return false;
    if (!/^ (?:of (?:the )?)?$/.test(this.names.between(first, office))) return false;
    if (!/^,? $/.test(this.names.between(office, name))) return false;
    return this.names.isBent(office) && !this.names.isBent(first) && !this.names.isBentName(name, true);
  }

  private eachPair(read: (a: Mention, b: Mention, index: number) => void, backwards = false): void {
    const last = this.mentions.length - 2;
    for (let step = 0; step <= last; step += 1) {
      const index = backwards ? last - step : step;
      const [a, b] = [this.mentions[index], this.mentions[index + 1]];
      if (a !== undefined && b !== undefined) read(a, b, index);
    }
  }

  /** "Вице-премьер – министр экономики Ерлан Сынаков", "head of the service, Major Mysalov": what holds for the second of two offices holds for the first. */
  private joinDouble(): void {
    this.eachPair((a, b, index) => {
      const person = this.fixed.get(b);
      if (person === undefined || !holdsOffice(a) || this.fixed.has(a)) return;
      if (this.isOthers(a, person) || !this.areOnes(a, b, this.mentions[index + 2])) return;
      if (a.office !== null) person.offices.add(a.office);
      learn(person, this.meantBy(a));
      this.fixed.set(a, person);
    }, true);
  }

  /** Whether two offices side by side are one person's: in one case, and apart by a mark unless the name is the subject. */
  private areOnes(a: Mention, b: Mention, name: Mention | undefined): boolean {
    const between = this.names.between(a, b);
    if (!/^(?: ?[–—-]|,|, [\p{L}-]{4,20})? $/u.test(between) || this.names.isBent(a) !== this.names.isBent(b))
      return false;
    return between !== ' ' || !this.names.isBentName(name);
  }

  private join(office: Mention, name: Mention, beside: boolean): void {
    const person = beside && isPersonal(office.office) ? this.names.of(name) : null;
    if (person === null || office.office === null || this.fixed.has(office)) return;
    if (!person.offices.has(office.office)) this.remember(office.office, person);
    person.offices.add(office.office);
    learn(person, this.meantBy(office));
    this.fixed.set(office, person);
  }

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
    if (mention.kind === 'name') return this.names.of(mention);
    if (mention.office === 'body') return this.bodies.personOf(mention);
    return (
      this.fixed.get(mention) ??
      (mention.office === null ? null : this.personByOffice(mention, mention.office))
    );
  }

  private personByOffice(mention: Mention, office: OfficeKey): Person | null {
    if (office === 'official')
      return (
        this.chamberSpeaker(mention) ??
        this.recent.person() ??
        this.addOffice(mention, office, this.meantBy(mention))
      );
    if (office === 'crowd') return this.bodies.personOf(mention);
    const meant = this.meantBy(mention);
    const person = this.holderOf(office, meant) ?? this.spokenOf(mention, office);
    if (person === undefined) return this.addOffice(mention, office, meant);
    learn(person, meant);
    return person;
  }

  /** Who is known to hold the office. */
  private holderOf(office: OfficeKey, meant: Meant): Person | undefined {
    return (
      this.colleague(office, meant) ??
      this.latestWith(office, meant) ??
      this.namedWith(office, meant) ??
      (office === 'chair' ? this.chamberChair(meant) : undefined) ??
      this.holder(office, meant)
    );
  }

  /** Whom the text speaks of and calls by a word that it has not used for him yet. */
  private spokenOf(mention: Mention, office: OfficeKey): Person | undefined {
    return this.genericallyMeant(mention) ?? this.firstWithoutOffice(office);
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

  /** «Спикер», where the release names the chair of a chamber; any briefing has a speaker of its own. */
  private chamberSpeaker({ start, end }: Mention): Person | undefined {
    const isSpeaker = /^(?:the )?(?:спикер|speaker)/.test(this.input.folded.slice(start, end));
    return isSpeaker ? this.chamberChair({ fields: new Set(), level: null }) : undefined;
  }

  /** The chair of a chamber of parliament whom the release names. */
  private chamberChair(meant: Meant): Person | undefined {
    return this.namedWith('mazhilis-chair', meant) ?? this.namedWith('senate-chair', meant);
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
    const person = this.names.people.find((one) => one.stems.some((stem) => familyKey(stem) === key));
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
    const isOne =
      this.data.generic.test(words) || (this.recent.isOfParagraph(start) && isRank(words, this.data));
    return isOne ? last : undefined;
  }

  /** A release that opens with a bare name calls that person by the office later on. */
  private firstWithoutOffice(office: OfficeKey): Person | undefined {
    const first = this.names.people[0] ?? null;
    if (office === 'role' || first === null || first.offices.size > 0 || this.recent.of(null) !== first)
      return undefined;
    first.offices.add(office);
    return first;
  }

  private addOffice(mention: Mention, office: OfficeKey, meant: Meant): Person {
    const label = this.data.nominativeOffice(this.names.words(mention));
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

/** Whether one word says what somebody is, and not only that he was there. */
const isRank = (words: string, { bystander }: PeopleData): boolean =>
  !words.replace(/^the /, '').includes(' ') && !bystander.test(words);
