import type { PeopleData } from './people-data';
import { WordPatterns } from './word-patterns';

/** The words by which offices, organisations and pronouns are found, each in order of place. */
export interface NamingWords {
  /** `groupOf` a match is the place of its office in `offices.keys`. */
  readonly offices: readonly RegExpExecArray[];
  /** `groupOf` a match is the place of its kind in `organisations.kinds`. */
  readonly heads: readonly RegExpExecArray[];
  readonly pronouns: readonly RegExpExecArray[];
}

const PATTERNS = new WeakMap<PeopleData, WordPatterns>();

/** Find the words of a folded text by which people and organisations are named, in one pass. */
export function findNamingWords(folded: string, data: PeopleData): NamingWords {
  const [offices = [], heads = [], pronouns = []] = patternsOf(data).findAll(folded);
  return { offices, heads, pronouns };
}

function patternsOf(data: PeopleData): WordPatterns {
  const known = PATTERNS.get(data);
  if (known !== undefined) return known;
  const made = new WordPatterns([data.offices.source, data.organisations.heads, data.pronouns]);
  PATTERNS.set(data, made);
  return made;
}
