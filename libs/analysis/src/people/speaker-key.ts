import { fold } from '../rules/fold';
import { withoutLookAlikes } from '../rules/look-alikes';
import { fieldKeys } from './field-keys';
import { findMentions, type Mention } from './find-mentions';
import { nameKey } from './name-key';
import { findNamingWords } from './naming-words';
import { familyKey, holderOn } from './office-holders';
import { isPersonal, type PeopleData } from './people-data';

const PATRONYMIC = /(?:[oe]vich|[oe]vna|ich|ichna|uli|kizi|ogli)$/;
/** How many letters of a place's key are compared: what follows differs from language to language. */
const PLACE_LETTERS = 5;

/**
 * A key that a speaker has in every language and spelling: `person:` with the given and the family name, `office:` with
 * what it is and what or where for, or `body:` likewise. An office whose holder on the day is known has the key of that
 * person, so that "the Prime Minister" and the name join. It is for comparing and never shown.
 *
 * @param label  A speaker as `analyse` gives it: a name, an office or a body, in its dictionary form.
 * @param day    The day of publication in Asia/Almaty, `YYYY-MM-DD`; `null` where it isn't known.
 * @returns `null` for unnamed crowds ("journalists"), who are nobody in particular.
 */
export function speakerKey(label: string, data: PeopleData, day: string | null): string | null {
  return keyOf(withoutLookAlikes(label), data, day);
}

function keyOf(label: string, data: PeopleData, day: string | null): string | null {
  const folded = fold(label);
  const mentions = findMentions(label, folded, data).filter(({ kind }) => kind !== 'pronoun');
  const office = mentions.find(({ kind }) => kind === 'office');
  if (office === undefined) return personKey(label);
  if (office.office === 'crowd') return null;
  const holder = isPersonal(office.office) && office.office !== null ? holderOf(office, folded, day) : null;
  return holder === null ? officeKey(office, label, folded, data) : personKey(holder);
}

function holderOf({ office }: Mention, folded: string, day: string | null): string | null {
  if (office === null || fieldKeys(folded).length > 0) return null;
  return holderOn(office, day)?.name ?? null;
}

function officeKey(mention: Mention, label: string, folded: string, data: PeopleData): string {
  const what = mention.office === 'body' ? (mention.body ?? 'press-service') : (mention.office ?? 'official');
  const fields = fieldKeys(folded);
  const where = fields.length > 0 ? fields : placeOf(label, folded, data);
  return [
    mention.office === 'body' ? 'body' : 'office',
    what,
    ...(where.length > 0 ? [where.join('+')] : []),
  ].join(':');
}

/** Keys of the words that tell a body or an office from others of its kind, where no list knows them. */
function placeOf(label: string, folded: string, data: PeopleData): string[] {
  const words = [...folded.matchAll(/[^ ,«»"“”]+/g)].filter(
    ({ 0: word, index }) =>
      /\p{Lu}/u.test(label.charAt(index)) && !data.commonOfficeWords.test(word) && !isHead(word, data),
  );
  return words.map(([word]) => nameKey(data.stem(word)).slice(0, PLACE_LETTERS)).sort();
}

function isHead(word: string, data: PeopleData): boolean {
  const { offices, heads } = findNamingWords(word, data);
  return [offices, heads].some(([first]) => first?.start === 0);
}

function personKey(name: string): string {
  const words = name.split(' ').map((word) => nameKey(word));
  const kept = words.filter((word, place) => place === 0 || words.length < 3 || !PATRONYMIC.test(word));
  return `person:${kept
    .map((word) => familyKey(word))
    .sort()
    .join(' ')}`;
}
