import type { Span } from '@uade/kernel';
import { officesOfSpeakers } from './attributed';
import type { Mention } from './find-mentions';
import { familyKey, holderOn } from './office-holders';
import { learn, likeness, mayBe, type Meant, meantBy } from './meant';
import { isPersonal, type OfficeKey, type PeopleData } from './people-data';
import { Bodies } from './bodies';
import { holdsOffice, isBefore, isBehind } from './beside';
import { Names } from './names';
import { OfficePairs } from './office-pairs';
import type { Person } from './person';
import { Recent } from './recent';
import { genderOf, References } from './references';

/** What a release says about people; `text` is the body. */
export interface PeopleInput {
  readonly text: string;
  readonly folded: string;
  /** The day of publication in Asia/Almaty, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Words beside direct speech in which its speaker is named, in order of place; none where left out. */
  readonly beside?: readonly Span[];
  /** Direct speech, in order of place and apart from each other. */
  readonly speech?: readonly Span[];
  /** Words that lead to direct speech, where whoever speaks next is often named first. */
  readonly before?: readonly Span[];
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
  private readonly pairs: OfficePairs;
  private readonly recent: Recent;
  private readonly references: References;
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
    this.recent = new Recent(input);
    this.references = new References(input, this.recent, data);
    this.names = new Names(input, data, mentions);
    this.pairs = new OfficePairs(this.names, data);
    this.joinOffices();
    this.joinDouble();
    this.joinSpeakers();
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
      const first = this.mentions[index - 1];
      if (b.kind === 'office') return this.joinBehind(a, b);
      if (b.kind !== 'name') return;
      if (a.kind === 'office') this.joinBefore(first, a, b);
      else if (first !== undefined && this.pairs.holdTogether(first, a, b)) this.share(first, [a, b]);
    });
  }

  private joinBefore(first: Mention | undefined, office: Mention, name: Mention): void {
    if (first !== undefined && this.pairs.belongsTo(first, office, name)) this.join(first, name, true);
    else this.join(office, name, isBefore(this.names.between(office, name), this.data));
  }

  private joinBehind(name: Mention, office: Mention): void {
    if (name.kind === 'name') this.join(office, name, isBehind(this.names.between(name, office)));
  }

  private share(office: Mention, names: readonly Mention[]): void {
    for (const person of names.map((name) => this.names.of(name))) {
      if (person === null || office.office === null) continue;
      learn(person, this.meantOf(office));
      if (!isPersonal(office.office)) continue;
      person.offices.add(office.office);
      this.remember(office.office, person);
    }
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
      if (this.isOthers(a, person) || !this.pairs.areOnes(a, b, this.mentions[index + 2])) return;
      if (a.office !== null) person.offices.add(a.office);
      learn(person, this.meantOf(a));
      this.fixed.set(a, person);
    }, true);
  }

  private joinSpeakers(): void {
    const { names, data, mentions } = this;
    const { folded, beside = [] } = this.input;
    for (const { office, name } of officesOfSpeakers(beside, mentions, { names, folded, data })) {
      const person = names.of(name);
      if (person !== null && !this.isOthers(office, person)) this.join(office, name, true);
    }
  }

  private join(office: Mention, name: Mention, beside: boolean): void {
    const person = beside && isPersonal(office.office) ? this.names.of(name) : null;
    if (person === null || office.office === null || this.fixed.has(office)) return;
    if (!person.offices.has(office.office)) this.remember(office.office, person);
    person.offices.add(office.office);
    learn(person, this.meantOf(office));
    this.fixed.set(office, person);
  }

  /** Remember whom a mention stands for; `oblique` as in `ResolvedMention`. */
  saw(person: Person, mention: Mention, oblique: boolean): void {
    this.recent.saw(person, mention, oblique);
    this.references.saw(person, mention);
    if (!this.order.has(person)) this.order.set(person, this.order.size);
    for (const office of person.offices) {
      const holders = this.byOffice.get(office) ?? [];
      this.byOffice.set(office, [person, ...holders.filter((one) => one !== person)].slice(0, 8));
    }
  }

  /** The person that a mention stands for; call it, and `saw` with the answer, in order of place. */
  personOf(mention: Mention): Person | null {
    if (mention.kind === 'pronoun') {
      const words = this.input.folded.slice(mention.start, mention.end);
      return this.recent.meantBy(mention, this.data.pronounGender(words));
    }
    if (mention.kind === 'name') return this.names.of(mention);
    if (mention.office === 'body') return this.bodies.personOf(mention);
    if (mention.held !== undefined) this.bodies.personOf(mention.held);
    return (
      this.fixed.get(mention) ??
      (mention.office === null ? null : this.personByOffice(mention, mention.office))
    );
  }

  private personByOffice(mention: Mention, office: OfficeKey): Person | null {
    if (office === 'official')
      return (
        this.chamberSpeaker(mention) ??
        this.references.head(mention) ??
        this.recent.person(genderOf(this.names.words(mention).toLowerCase(), this.data)) ??
        this.addOffice(mention, office, this.meantOf(mention))
      );
    if (office === 'crowd') return this.bodies.personOf(mention);
    const meant = this.meantOf(mention);
    const person =
      this.holderOf(mention, office, meant) ??
      this.references.of(mention, office, meant) ??
      this.firstWithoutOffice(mention, office);
    if (person === undefined) return this.addOffice(mention, office, meant);
    // Whom speakers mean says less of whoever the text speaks of.
    if (!this.recent.isQuoted(mention.start)) learn(person, meant);
    return person;
  }

  /** Who is known to hold the office. */
  private holderOf(mention: Mention, office: OfficeKey, meant: Meant): Person | undefined {
    return (
      this.colleague(office, meant) ??
      (office === 'role' || office === 'deputy' ? this.references.lastLike(meant) : undefined) ??
      this.ratherNamed(mention, this.latestWith(office, meant, this.references.isKin(mention)), meant) ??
      this.namedWith(office, meant) ??
      (office === 'chair' ? this.chamberChair(meant) : undefined) ??
      this.holder(office, meant)
    );
  }

  /**
   * The last who was mentioned with the office: rather one of whom more is the same than one of whom less is known. Of
   * relatives all must be the same: «мама мальчика» is not «мальчик».
   */
  private latestWith(office: OfficeKey, meant: Meant, isKin = false): Person | undefined {
    const holders = (this.byOffice.get(office) ?? []).filter((one) => mayBe(one, meant));
    const shared = holders.map((one) => likeness(one, meant));
    const most = Math.max(...shared);
    return isKin && most < meant.fields.size ? undefined : holders[shared.indexOf(most)];
  }

  /** "A teacher has won. Yerlan Mysalov works in … “…,” said the teacher": whoever was named since rather than who was not. */
  private ratherNamed(mention: Mention, latest: Person | undefined, meant: Meant): Person | undefined {
    if (latest === undefined) return undefined;
    if (latest.named) return this.justBefore(mention, meant) ?? latest;
    const since = this.references.newcomer(mention) ?? this.references.generic(mention);
    return since !== undefined && (this.order.get(since) ?? 0) > (this.order.get(latest) ?? 0)
      ? since
      : latest;
  }

  /** "Yerlan Mysalov reported. The minister said": the subject of the paragraph, where nothing is known of him but his name. */
  private justBefore(mention: Mention, { fields, level }: Meant): Person | undefined {
    const isBare = fields.size === 0 && level === null && this.recent.isOfParagraph(mention.start);
    return isBare ? this.references.newcomer(mention) : undefined;
  }

  private namedWith(office: OfficeKey, meant: Meant): Person | undefined {
    // An office is spoken of before its holder is named, a word for anybody is not.
    const isKnown = (one: Person): boolean => office !== 'role' || this.order.has(one);
    return this.namedBy.get(office)?.find((one) => isKnown(one) && mayBe(one, meant));
  }

  /** «Спикер», where the release names the chair of a chamber; any briefing has a speaker of its own. */
  private chamberSpeaker({ start, end }: Mention): Person | undefined {
    const isSpeaker = /^(?:the )?(?:спикер|speaker)/.test(this.input.folded.slice(start, end));
    return isSpeaker ? this.chamberChair({ fields: new Set(), kinds: new Set(), level: null }) : undefined;
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

  /** A release that opens with a bare name calls that person by the office later on. */
  private firstWithoutOffice({ start }: Mention, office: OfficeKey): Person | undefined {
    const first = this.recent.isQuoted(start) ? null : (this.names.people[0] ?? null);
    if (office === 'role' || first === null || first.offices.size > 0 || this.recent.of(null) !== first)
      return undefined;
    first.offices.add(office);
    return first;
  }

  private meantOf(mention: Mention): Meant {
    return meantBy(mention, this.input.folded, this.data);
  }

  private addOffice(mention: Mention, office: OfficeKey, meant: Meant): Person {
    return {
      label: this.data.nominativeOffice(this.names.words(mention)),
      named: false,
      offices: new Set([office]),
      stems: [],
      gender: null,
      fields: new Set(meant.fields),
      kinds: new Set(meant.kinds),
      level: meant.level,
      body: null,
    };
  }
}

/** Offices under which somebody is introduced as a colleague. */
const MAY_BE_BOTH: ReadonlySet<OfficeKey> = new Set<OfficeKey>(['role', 'foreign']);
