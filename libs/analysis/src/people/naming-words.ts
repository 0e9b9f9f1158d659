import type { PeopleData } from './people-data';
import { type WordMatch, WordPatterns } from './word-patterns';

/** The words by which offices, organisations and pronouns are found, each in order of place. */
export interface NamingWords {
  /** The group of a match is the place of its office in `offices.keys`. */
  readonly offices: readonly WordMatch[];
  /** The group of a match is the place of its kind in `organisations.kinds`. */
  readonly heads: readonly WordMatch[];
  readonly pronouns: readonly WordMatch[];
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
  const made = new WordPatterns([data.offices.sources, [data.organisations.heads], [data.pronouns]]);
  PATTERNS.set(data, made);
  return made;
}
