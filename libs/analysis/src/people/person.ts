import { type Gender, genderOfGivenName } from './given-names';
import type { Level } from './office-levels';
import type { BodyKind } from './organisation-data';
import type { OfficeKey } from './people-data';

/** Somebody whom a release names. */
export interface Person {
  /** The full name, or the office or body where no name is given, as first given in the release. */
  label: string;
  /** Whether `label` is a personal name. */
  named: boolean;
  readonly offices: Set<OfficeKey>;
  /** Stems of the words of the name. */
  readonly stems: readonly string[];
  /** `null` where the name does not show it. */
  readonly gender: Gender | null;
  /** Stems of what tells one office from another of its kind ("of Energy", "of the Lakes Region"). */
  readonly fields: Set<string>;
  /** Which kinds of `PeopleData.alike` words for this person are of. */
  readonly kinds: Set<number>;
  /** Of what level the office is; `null` where that isn't known. */
  level: Level | null;
  /** What an organisation is; `null` for a person. */
  readonly body: BodyKind | null;
}

const FEMININE = /(?:[оеё]ва|[иы]на|ская|цкая|қызы|кызы|kyzy|[oe]va|skaya|[оеё]вна|[иы]нична)$/i;
const MASCULINE = /(?:[оеё]в|ский|цкий|ұлы|улы|uly|[oe]v|skiy|sky|[оеё]вич|ич)$/i;

/**
 * Whether a name is a man's or a woman's, by its patronymic, its family name, or a given name that is known; `null` where
 * none shows it.
 *
 * @param name  The name in its dictionary form.
 */
export function genderOfName(name: string): Gender | null {
  const words = name.split(' ');
  for (const word of words.slice(1)) {
    if (FEMININE.test(word)) return 'f';
    if (MASCULINE.test(word)) return 'm';
  }
  for (const word of words) {
    const gender = genderOfGivenName(word);
    if (gender !== null) return gender;
  }
  return null;
}
