import type { KinSide } from './kin';
import type { Gender } from './given-names';
import type { Level } from './office-levels';
import type { NameScorer } from '../scoring/name-scorer';
import type { OrganisationData } from './organisation-data';

/**
 * What an office is, whatever the language. `official` is a word for any of them ("the head of the agency", «спикер»);
 * `foreign` is an office of another country; `role` is a profession, a rank or what else somebody is called by (a driver,
 * a captain, a mother); `body` speaks as an institution; `crowd` is several who are not named (journalists, residents).
 */
export type OfficeKey =
  | 'president'
  | 'prime-minister'
  | 'deputy-prime-minister'
  | 'minister'
  | 'vice-minister'
  | 'akim'
  | 'deputy-akim'
  | 'senate-chair'
  | 'mazhilis-chair'
  | 'state-counsellor'
  | 'head-of-administration'
  | 'chair'
  | 'deputy-chair'
  | 'director'
  | 'deputy-director'
  | 'deputy'
  | 'ombudsman'
  | 'chief'
  | 'foreign'
  | 'official'
  | 'role'
  | 'body'
  | 'crowd';

/** Whether an office is held by one human being; `null` stands for a name. */
export function isPersonal(office: OfficeKey | null): boolean {
  return office !== 'body' && office !== 'crowd';
}

/** The ways of naming offices, in one pattern. */
export interface OfficeNames {
  /**
   * For `cue`, over folded text; the first that fits at a place wins. A match covers the whole name with what belongs to it,
   * and the nth group, counted through all sources, tells that it is the nth key.
   */
  readonly sources: readonly string[];
  readonly keys: readonly OfficeKey[];
  /**
   * How much of the words that matched is the office, as written: a capital may begin the holder's name; 0 if they are none
   * before what stands behind them. `null`: all.
   */
  readonly lengthOf: ((written: string, behind: string) => number) | null;
}

/** An office with its source for `cue`, without groups of its own. */
export type OfficeSource = readonly [key: OfficeKey, source: string];

/** Offices behind which the same may stand: it is written once, as a pattern with many copies of it is slow. */
export interface OfficesBefore {
  readonly offices: readonly OfficeSource[];
  readonly behind: string;
}

/** Put offices together. The first source that fits at a place wins. */
export function officeNames(
  sources: readonly (OfficeSource | OfficesBefore)[],
  lengthOf: OfficeNames['lengthOf'] = null,
): OfficeNames {
  const parts = sources.map((one): OfficesBefore => ('behind' in one ? one : { offices: [one], behind: '' }));
  return {
    sources: parts.map(({ offices, behind }) => `(?:${choiceOf(offices)})${behind}`),
    keys: parts.flatMap(({ offices }) => offices.map(([key]) => key)),
    lengthOf,
  };
}

function choiceOf(offices: readonly OfficeSource[]): string {
  return offices.map(([, source]) => `(${source})`).join('|');
}

/** What tells a personal name from other words with capitals; all patterns are over folded words. */
export interface NameData {
  /** Letters of which a name has at least one, folded: in a Cyrillic text, capitalised Latin words are firms. `null`: any. */
  readonly letters: RegExp | null;
  /** Words with a capital that are no part of a person's name. */
  readonly notNames: ReadonlySet<string>;
  /** Words behind which a capital names a place («села », «из »), tied to the end; `null` where the case tells. */
  readonly beforePlace: RegExp | null;
  /** How a country's name ends as an office's («посол Тестонии»); none where the case tells. */
  readonly ofCountry?: RegExp;
  /** A word for how old somebody is, or in which form at school, which may stand before a name; `null`: none has a capital. */
  readonly age: RegExp | null;
  /** Whether words have a capital in names and at the beginning of a sentence only, and not in titles. */
  readonly capitalsAreNames: boolean;
  /** How words end that say what somebody is, over a folded word; for those in no list. */
  readonly profession: RegExp;
  /** What given names end in where their stem does not («Серге|я», «Игор|я»). */
  readonly givenEnds: readonly string[];
  /** Words that name an outlet or a firm where they end a name ("Herald", «жаршысы»). */
  readonly outlets: RegExp;
  /** Ends of family names and patronymics, with the endings of all cases. */
  readonly surname: RegExp;
  /** Ends of words that are adjectives, adverbs or otherwise bent, which no given name bears. */
  readonly notGiven: RegExp | null;
  /** Endings of a case that a name can have of its own: who alone can speak beside a quote is not bent. `null`: none. */
  readonly maybeBent: RegExp | null;
  /** A third part of a name (a patronymic); other third words are no part of it. `null`: any word may be. */
  readonly extra: RegExp | null;
  /** Verbs of saying right before a name, tied to the end; verbs with which outlets report are left out. */
  readonly saidBefore: RegExp;
  /** The same right behind a name, tied to the start. */
  readonly saysBehind: RegExp;
  /** How a sentence goes on behind a name that is its subject, tied to the start; `null` where bodies do as well. */
  readonly actsBehind: RegExp | null;
  /** Learned from examples and asked beside the signs of a name; there is none for most languages. */
  readonly scorer?: NameScorer;
}

/** What a language knows about people: offices, pronouns, and how names bend. */
export interface PeopleData {
  readonly offices: OfficeNames;
  readonly organisations: OrganisationData;
  readonly names: NameData;
  /** Third-person pronouns that can name a speaker; a source for `cue`, over folded text. */
  readonly pronouns: string;
  /** Pronouns in the case of a subject; over one folded pronoun. */
  readonly subjectPronouns: RegExp;
  /** The gender of a folded pronoun; `null` where it has none, as in Kazakh. */
  readonly pronounGender: (pronoun: string) => Gender | null;
  /** Words right before, and right behind, a word for many that pick one of them; over folded text. `null`: none. */
  readonly oneOf: { readonly before: RegExp | null; readonly behind: RegExp | null };
  /** Words for a human being of whom nothing else is said ("the woman", «гость»); over folded text. */
  readonly human: { readonly f: RegExp; readonly m: RegExp };
  /** The gender that a noun for somebody shows ("жительница"), over folded words; `null`: none does in the language. */
  readonly nounGender: ((words: string) => Gender | null) | null;
  /** The stem by which two forms of one name are known to be the same; takes one folded word. */
  readonly stem: (word: string) => string;
  /** An office's dictionary form, for one that is first given in another case; as written. */
  readonly nominativeOffice: (written: string) => string;
  /** A name's dictionary form; `oblique` says whether the office before it stands in another case. */
  readonly nominativeName: (written: string, oblique: boolean) => string;
  /** Words before a mention that show it is no subject ("with the ", «с »), tied to the end; `null` where none do. */
  readonly obliqueBefore: RegExp | null;
  /** The same behind it («атынан»), tied to the start; `null` where none do. */
  readonly obliqueBehind: RegExp | null;
  /** What may stand between an office and its holder's name, as written: a place, a firm («из аула Сынак »). */
  readonly between: RegExp;
  /**
   * How whoever speaks stands beside quoted words if no list knows him: as the subject of the clause, with groups `who` and
   * in it `head`, the noun without what belongs to it. Over the folded clause; the first that fits stands.
   */
  readonly subjects: readonly RegExp[];
  /** Words for somebody who only was there ("resident"), and so is another one than whoever was named before; folded. */
  readonly bystander: RegExp;
  /** Ends of an office that several hold («орынбасарлары»); `null` where those are crowds. */
  readonly several: RegExp | null;
  /** Words for relatives, who are somebody else than whoever the text speaks of; folded. */
  readonly kin: RegExp;
  /**
   * Whether a name beside a word for a relative is that of whose relative it is; takes the folded name, on which side it
   * stands, and what tells whether a word of it was a name before.
   */
  readonly kinOf: (name: string, side: KinSide, isKnown: (word: string) => boolean) => boolean;
  /** Words for what somebody is behind which any capital is that of his name; over the folded words before it, tied to the end. */
  readonly beforeGiven: RegExp;
  /** Words that can mean one person, each pattern those of one kind ("diplomat", "ambassador"); over folded words. */
  readonly alike: readonly RegExp[];
  /** Beginnings of words for a colleague, over a field as `Person` has it. */
  readonly colleague: RegExp;
  /** Words for a human being that rather mean one of whom the text speaks already than one more ("the expert"), folded. */
  readonly generic: RegExp;
  /** Of what level an office is ("of the region"); takes the folded office. */
  readonly levelOf: (folded: string) => Level | null;
  /** Words of an office that do not tell one holder from another ("minister", "of the region"), folded. */
  readonly commonOfficeWords: RegExp;
}
