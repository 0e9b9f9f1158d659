import type { Mention } from './find-mentions';
import { isPersonal, type PeopleData } from './people-data';
import { genderOfName, type Person } from './person';
import type { PeopleInput } from './register';

/** How often a word that stands alone is looked at. */
const MOST_LOOKS = 8;

/** The people of one release by their names, made from its mentions. */
export class Names {
  readonly people: Person[] = [];
  private readonly byName = new Map<string, Person>();
  private readonly byStem = new Map<string, Person[]>();
  private readonly stems = new Map<Mention, readonly string[]>();
  /** Names of one word, by stem; made when first asked for. */
  private single: ReadonlyMap<string, readonly Mention[]> | undefined;

  /** @param mentions  All of the release, in order of place. */
  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
    private readonly mentions: readonly Mention[],
  ) {
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
      this.besideOffice(index) ||
      this.besideSpeech(mention) ||
      this.isActing(mention) ||
      this.speaksAlone(stems.at(-1) ?? '')
    );
  }

  /** Whether words in the midst of a sentence, none of them an adjective, are the subject of a verb. */
  private isActing({ start, end }: Mention): boolean {
    const { folded } = this.input;
    const { actsBehind, notGiven } = this.data.names;
    if (actsBehind === null || !/[а-я,»”"] $/.test(folded.slice(start - 2, start))) return false;
    const isBent = notGiven?.test(folded.slice(start, end).split(' ')[0] ?? '') ?? false;
    return !isBent && actsBehind.test(folded.slice(end, end + 40));
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
    if (mention.kind !== 'name' || !mention.sure || this.of(mention) !== null) return;
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

  /** Whether an office stands in another case than that of a subject. */
  isBent(mention: Mention): boolean {
    const { start } = mention;
    const before = this.input.folded.slice(Math.max(0, start - 24), start);
    if (this.data.obliqueBefore?.test(before) === true) return true;
    return this.data.nominativeOffice(this.words(mention)) !== this.words(mention);
  }

  /** Whether a name stands in another case: an office before the one that it follows is then the subject, and somebody else's. */
  isBentName(name: Mention | undefined, anyLanguage = false): boolean {
    if (name?.kind !== 'name' || (!anyLanguage && this.data.obliqueBefore !== null)) return false;
    return this.data.nominativeName(this.words(name), false) !== this.words(name);
  }
}

/** Whether a mention is an office that one human being holds. */
export function holdsOffice(mention: Mention | undefined): mention is Mention {
  return mention?.kind === 'office' && isPersonal(mention.office);
}

/** Nothing, or the place of an office ("акима Аксу-Демо Сынакбека Демобаева"). */
export const isBefore = (between: string, data: PeopleData): boolean =>
  between === ' ' || between === ', ' || data.between.test(between);
/** A comma, and what may lead on to an office behind a name. */
export const isBehind = (between: string): boolean =>
  /^, (?:\d{2}, )?(?:(?:the|an?|our|its|his|her|their|one of the|now|then|currently) )?(?:(?!and |who|but |while |with |when |where |which |или |also )[\p{L}-]{3,16} )?$/u.test(
    between,
  );
