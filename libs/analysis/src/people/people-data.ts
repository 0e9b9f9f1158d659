import { cue } from '../rules/rule';

/**
 * What an office is, whatever the language. `official` is a word for any of them ("the head of the agency", «спикер»);
 * `body` speaks as an institution; `crowd` is somebody unnamed (journalists, residents).
 */
export type OfficeKey =
  | 'president'
  | 'prime-minister'
  | 'deputy-prime-minister'
  | 'minister'
  | 'vice-minister'
  | 'akim'
  | 'deputy-akim'
  | 'chair'
  | 'director'
  | 'deputy'
  | 'ombudsman'
  | 'chief'
  | 'official'
  | 'body'
  | 'crowd';

/** The ways of naming offices, in one pattern that goes over a text once. */
export interface OfficeNames {
  /** Global, over folded text; its nth group is the nth key, and covers the whole name with what belongs to it. */
  readonly pattern: RegExp;
  readonly keys: readonly OfficeKey[];
}

/**
 * Make one pattern of many. The first source that fits at a place wins.
 *
 * @param sources  Sources for `cue` without groups of their own.
 */
export function officeNames(sources: readonly (readonly [key: OfficeKey, source: string])[]): OfficeNames {
  const groups = sources.map(([, source]) => `(${source})`).join('|');
  return { pattern: cue(String.raw`\b(?:${groups})(?!\w)`, 'g'), keys: sources.map(([key]) => key) };
}

/** What a language knows about people: offices, pronouns, and how names bend. */
export interface PeopleData {
  readonly offices: OfficeNames;
  /** Third-person pronouns that can name a speaker; global, over folded text. */
  readonly pronouns: RegExp;
  /** Words with a capital that are no part of a person's name, folded. */
  readonly notNames: ReadonlySet<string>;
  /** The stem by which two forms of one name are known to be the same; takes one folded word. */
  readonly stem: (word: string) => string;
  /** A third part of a name (a patronymic), folded; other third words are no part of it. `null`: any word may be. */
  readonly extraName: RegExp | null;
  /** An office's dictionary form, for one that is first given in another case; as written. */
  readonly nominativeOffice: (written: string) => string;
  /** A name's dictionary form; `oblique` says whether the office before it stands in another case. */
  readonly nominativeName: (written: string, oblique: boolean) => string;
}
