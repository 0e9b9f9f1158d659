import type { Span } from '@uade/kernel';
import { Attributions } from './attributed';
import { holdsOffice, isBefore, isBehind } from './beside';
import type { Mention } from './find-mentions';
import { genderOfGivenName } from './given-names';
import { opensSentence } from './opens-sentence';
import { isPersonal, type PeopleData } from './people-data';
import { genderOfName, type Person } from './person';
import type { PeopleInput } from './register';

/** The beginning of a sentence, with few words of which none is a verb or a preposition as far as they show it. */
const SUBJECT_BEGINS = /(?:^|[.!?…»”":\n])[\s"«“–-]{0,4}(?:[a-zа-яәіөүұғқңһ-]{3,24} ){0,5}$/;
/** How old somebody is, behind a name. */
const AGED = /^, (?:aged )?\d{1,2}[,.]/;
/** A possessive before the last word: "Yerlan's Example". */
const HOLDS_OWNER = /'s? /;
/** How often a word that stands alone is looked at. */
const MOST_LOOKS = 8;

/** The people of one release by their names, made from its mentions. */
export class Names {
  readonly people: Person[] = [];
  private readonly byName = new Map<string, Person>();
  private readonly byStem = new Map<string, Person[]>();
  private readonly stems = new Map<Mention, readonly string[]>();
  private readonly beside: Attributions;
  /** Last words of names that are whole though they end as a case does. */
  private readonly unbent: ReadonlySet<string>;
  private readonly before: Attributions;
  /** Names of one word, by stem; made when first asked for. */
  private single: ReadonlyMap<string, readonly Mention[]> | undefined;

  /** @param mentions  All of the release, in order of place. */
  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
    private readonly mentions: readonly Mention[],
  ) {
    this.beside = new Attributions(input.beside ?? []);
    this.before = new Attributions(input.before ?? []);
    this.unbent = this.lastWordsOfSpeakers();
    mentions.forEach((mention, index) => this.addName(mention, index));
    mentions.forEach((mention, index) => this.addFamilyName(mention, index));
  }

  /** The person whom a name means. */
  of(mention: Mention): Person | null {
    const stems = this.stemsOf(mention);
    const exact = this.byName.get(stems.join(' ')) ?? (stems.length > 1 ? this.fullerThan(stems) : undefined);
    if (exact !== undefined) return exact;
    const last = stems.at(-1);
    if (last === undefined) return null;
    return this.byStem.get(last)?.at(-1) ?? null;
  }

  /** A name of two words or more makes a person, if it looks like one or somebody shows it to be one. */
  private addName(mention: Mention, index: number): void {
    if (mention.kind !== 'name') return;
    const words = this.words(mention);
    const stems = this.stemsOf(mention);
    if (stems.length < 2 || words.includes('.')) return;
    const written = this.nominative(words, index);
    const known = this.byName.get(stems.join(' '));
    if (this.fullerThan(stems) !== undefined || this.isBehindOther(mention, stems)) return;
    if (known !== undefined) {
      if (written.length < known.label.length) known.label = written;
    } else if (mention.sure || this.isShown(mention, index, stems)) this.add(written, stems);
  }

  /** «Затем Сынакова»: where a sentence begins, a word that is no given name before the family name of somebody known. */
  private isBehindOther({ start }: Mention, stems: readonly string[]): boolean {
    const [first = '', last = '', ...more] = stems;
    if (more.length > 0 || genderOfGivenName(first) !== null || !this.byStem.has(last)) return false;
    return opensSentence(this.input.folded, start);
  }

  /** Names beside quotes whose end may be that of a case or their own, where nobody else is named who could speak. */
  private lastWordsOfSpeakers(): ReadonlySet<string> {
    const { maybeBent } = this.data.names;
    const found = new Set<string>();
    if (maybeBent === null) return found;
    this.mentions.forEach((mention, index) => {
      if (mention.kind !== 'name' || !this.beside.has(mention.start)) return;
      const last = lastWord(this.words(mention));
      const others = [this.mentions[index - 1], this.mentions[index + 1]];
      const isAlone = !others.some((one) => one !== undefined && this.areTogether(one, mention));
      if (isAlone && maybeBent.test(last)) found.add(last);
    });
    return found;
  }

  /** Whether two who may both speak are named in the same words beside a quote. */
  private areTogether(other: Mention, name: Mention): boolean {
    if (other.kind === 'office' && (other.end === name.start - 1 || !isPersonal(other.office))) return false;
    const from = Math.min(other.end, name.end);
    const to = Math.max(other.start, name.start);
    return !/[.!?»”":\n]/.test(this.input.folded.slice(from, to));
  }

  private nominative(words: string, index: number): string {
    return this.unbent.has(lastWord(words)) ? words : this.data.nominativeName(words, this.isOblique(index));
  }

  /** Whether an office or speech shows words with capitals to be a name: beside them, or beside the last of them alone later. */
  private isShown(mention: Mention, index: number, stems: readonly string[]): boolean {
    return (
      this.besideOffice(index) ||
      this.besideSpeech(mention) ||
      this.isAttributed(mention) ||
      this.isActing(mention) ||
      this.speaksAlone(stems.at(-1) ?? '')
    );
  }

  /** Whether words with capitals stand beside a quote where its speaker is named. */
  private isAttributed(mention: Mention): boolean {
    if (!this.beside.has(mention.start)) return this.isIntroduced(mention);
    return !this.isAdjective(mention) && !this.isBehindPreposition(mention);
  }

  /** Whether words with capitals are the subject of a sentence that leads to a quote. */
  private isIntroduced({ start, end }: Mention): boolean {
    const { folded, text } = this.input;
    if (!this.before.has(start) || !SUBJECT_BEGINS.test(folded.slice(Math.max(0, start - 60), start)))
      return false;
    const words = text.slice(start, end).split(' ').length;
    if (words > (this.data.names.capitalsAreNames ? 3 : 2)) return false;
    const goesOn = /^(?:[,.]| [\p{Ll}(–—-])/u.test(text.slice(end, end + 2));
    return (
      goesOn &&
      !HOLDS_OWNER.test(folded.slice(start, end)) &&
      !this.isAdjective({ start, end }) &&
      !this.isBehindPreposition({ start })
    );
  }

  private isAdjective({ start, end }: Span): boolean {
    const first = this.input.folded.slice(start, end).split(' ')[0] ?? '';
    return this.data.names.notGiven?.test(first) === true;
  }

  /** Whether words in the midst of a sentence, none of them an adjective, are the subject of a verb. */
  private isActing({ start, end }: Mention): boolean {
    const { folded } = this.input;
    const { actsBehind } = this.data.names;
    if (actsBehind === null || !/[а-я,»”"] $/.test(folded.slice(start - 2, start))) return false;
    return !this.isAdjective({ start, end }) && actsBehind.test(folded.slice(end, end + 40));
  }

  /** The person whose name begins with all of these words: «Нурлан Ерланович» after «Нурлан Ерланович Сынаков». */
  private fullerThan(stems: readonly string[]): Person | undefined {
    const known = this.byStem.get(stems[0] ?? '') ?? [];
    return known.findLast(
      (person) => person.stems.length > stems.length && stems.every((stem) => person.stems.includes(stem)),
    );
  }

  /** Whether a verb of saying stands beside a word where it stands alone. */
  private speaksAlone(stem: string): boolean {
    this.single ??= Map.groupBy(
      this.mentions.filter((one) => one.kind === 'name' && !this.words(one).includes(' ')),
      (one) => this.stemsOf(one)[0] ?? '',
    );
    return (
      this.single
        .get(stem)
        ?.slice(0, MOST_LOOKS)
        .some((one) => this.besideSpeech(one)) ?? false
    );
  }

  /** A family name alone makes a person only where nobody has it and its office or its speech stands beside it. */
  private addFamilyName(mention: Mention, index: number): void {
    if (mention.kind !== 'name' || this.of(mention) !== null) return;
    const stems = this.stemsOf(mention);
    if (stems.length !== 1 || !this.isShownAlone(mention, index)) return;
    this.add(this.nominative(this.words(mention), index), stems);
  }

  /** Any word with a capital right beside its verb of saying and a quote speaks. */
  private isShownAlone(mention: Mention, index: number): boolean {
    if (this.isGivenAlone(mention) || this.isGivenBesideOffice(mention, index)) return true;
    if (mention.sure) return this.besideSpeech(mention) || this.besideOffice(index) || this.isLabel(mention);
    if (!this.beside.has(mention.start) || !this.besideSpeech(mention)) return false;
    return this.isInMidst(mention) && this.isAttributed(mention);
  }

  /** «Сынаков Е.А.: «…»»: whoever stands right before the colon that leads to a quote. */
  private isLabel({ start, end }: Mention): boolean {
    return this.beside.has(start) && this.input.folded.charAt(end) === ':';
  }

  /** Whether a capital is not that of a sentence, nor a word cut short before a name ("Rep. Mysalov"). */
  private isInMidst({ start, end }: Mention): boolean {
    const opens = /(?:^|[.!?…:\n])\s*$/.test(this.input.text.slice(Math.max(0, start - 4), start));
    return !opens && !/^\. \p{Lu}/u.test(this.input.text.slice(end, end + 4));
  }

  /** «внучка Злата», "her son Yerlan": in the form of a subject, and nobody's place. */
  private isGivenAlone({ start, end }: Mention): boolean {
    const { folded, text } = this.input;
    const name = text.slice(start, end);
    return (
      this.data.beforeGiven.test(folded.slice(Math.max(0, start - 20), start)) &&
      this.data.nominativeName(name, false) === name
    );
  }

  /** "Aruzhan, a young mother, …": where a sentence begins, a capital alone is no sign. */
  private isGivenBesideOffice(mention: Mention, index: number): boolean {
    const isGiven = genderOfGivenName(this.words(mention)) !== null;
    return (
      isGiven &&
      (this.besideOffice(index) || AGED.test(this.input.folded.slice(mention.end, mention.end + 12)))
    );
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
      kinds: new Set(),
      level: null,
      body: null,
    };
    this.people.push(person);
    this.byName.set(stems.join(' '), person);
    for (const stem of stems) this.byStem.set(stem, [...(this.byStem.get(stem) ?? []), person].slice(-8));
  }

  /** Whether the office right before a name stands in another case than the first. */
  private isOblique(index: number): boolean {
    const [office, name] = [this.mentions[index - 1], this.mentions[index]];
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

  /** A mention as written. */
  words(mention: Mention): string {
    return this.input.text.slice(mention.start, mention.end);
  }

  /** What stands between two mentions, as written. */
  between(a: Mention, b: Mention): string {
    return this.input.text.slice(a.end, b.start);
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

  /** Whether a preposition before a mention shows that it is no subject. */
  isBehindPreposition({ start }: Pick<Span, 'start'>): boolean {
    return this.data.obliqueBefore?.test(this.input.folded.slice(Math.max(0, start - 24), start)) === true;
  }

  /** Whether an office stands in another case than that of a subject. */
  isBent(mention: Mention): boolean {
    if (this.isBehindPreposition(mention)) return true;
    return this.data.nominativeOffice(this.words(mention)) !== this.words(mention);
  }

  /** Whether a name stands in another case: an office before the one that it follows is then the subject, and somebody else's. */
  isBentName(name: Mention | undefined, anyLanguage = false): boolean {
    if (name?.kind !== 'name' || (!anyLanguage && this.data.obliqueBefore !== null)) return false;
    return this.data.nominativeName(this.words(name), false) !== this.words(name);
  }
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
