import type { Mention } from './find-mentions';
import type { Level } from './office-levels';
import type { PeopleData } from './people-data';
import type { Person } from './person';
import { remembered } from './remembered';

/** What an office tells of whoever holds it. */
export interface Meant {
  readonly fields: ReadonlySet<string>;
  /** Which of `PeopleData.alike` the words are of. */
  readonly kinds: ReadonlySet<number>;
  readonly level: Level | null;
}

/** What an office tells of its holder: the stems of the words that tell it from others of its kind, and its level. */
export function meantBy({ start, end, office }: Mention, text: string, data: PeopleData): Meant {
  const folded = text.slice(start, end);
  const telling = folded
    .split(/[ ,\n«»"“”]+/)
    .filter((word) => word.length > (office === 'role' ? 2 : 3) && !data.commonOfficeWords.test(word));
  return {
    fields: new Set(telling.map((word) => word.slice(0, office === 'foreign' ? 4 : 5))),
    kinds: kindsOf(folded, data),
    level: data.levelOf(folded),
  };
}

/** The kinds of people to which folded words for somebody belong. */
function kindsOf(words: string, data: PeopleData): ReadonlySet<number> {
  const known = KINDS.get(data);
  if (known !== undefined) return known(words);
  const { alike } = data;
  const made = remembered(
    (one): ReadonlySet<number> => new Set(alike.flatMap((kind, index) => (kind.test(one) ? [index] : []))),
  );
  KINDS.set(data, made);
  return made(words);
}

const KINDS = new WeakMap<PeopleData, (words: string) => ReadonlySet<number>>();

/** How many fields of one person are remembered. */
const MOST_FIELDS = 64;

/** Remember of a person what an office tells. */
export function learn(person: Person, { fields, kinds, level }: Meant): void {
  for (const kind of kinds) person.kinds.add(kind);
  for (const field of fields) if (person.fields.size < MOST_FIELDS) person.fields.add(field);
  person.level ??= level;
}

/** How much of what an office tells is known of a person. */
export function likeness(person: Person, { fields, level }: Meant): number {
  const shared = [...fields].filter((field) => isOf(person, field)).length;
  return shared + (level !== null && person.level === level ? 1 : 0);
}

/** Whether a person can be the one who is meant: nothing says the contrary, and of two who have fields, one is the same. */
export function mayBe(person: Person, meant: Meant): boolean {
  const { fields, level } = meant;
  if (level !== null && person.level !== null && level !== person.level) return false;
  return person.fields.size === 0 || fields.size === 0 || [...fields].some((field) => isOf(person, field));
}

/** The shortest beginning of a word that tells it from others, in letters. */
const SHORTEST = 4;

/** Whether a person is of a field; short words differ by their endings («банк», «банктің»). */
export function isOf({ fields }: Person, field: string): boolean {
  if (fields.has(field)) return true;
  return [...fields].some(
    (one) =>
      Math.min(one.length, field.length) >= SHORTEST && (one.startsWith(field) || field.startsWith(one)),
  );
}

/** Whether a person is known to be something of the kind. */
export function isAlike(person: Person, { kinds }: Meant): boolean {
  return [...kinds].some((kind) => person.kinds.has(kind));
}
