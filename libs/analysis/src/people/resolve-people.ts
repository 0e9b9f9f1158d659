import { findMentions, type Mention } from './find-mentions';
import { withSubjects } from './find-subjects';
import { namedLater } from './named-later';
import type { PeopleData } from './people-data';
import type { Person } from './person';
import { type PeopleInput, Register } from './register';

export type { Person } from './person';

/** A mention with the person it stands for; `null` where that can't be told. */
export interface ResolvedMention extends Mention {
  readonly person: Person | null;
  /** Whether its ending shows another case than that of a subject. */
  readonly oblique: boolean;
}

/** How far around a mention the words are read that show its case, in code units. */
const BESIDE = 24;

/** Spaces at which no line is broken: they stand inside names, which are told by plain ones. */
const FIXED_SPACES = /[\u00a0\u2007\u2009\u202f]/g;

/** Find everybody who is named and tell which names, offices and pronouns mean the same person. */
export function resolvePeople(given: PeopleInput, data: PeopleData): ResolvedMention[] {
  const input = { ...given, text: given.text.replace(FIXED_SPACES, ' ') };
  const mentions = withSubjects(findMentions(input.text, input.folded, data), input, data);
  const register = new Register(input, data, mentions);
  let last: ResolvedMention | undefined;
  const resolved = mentions.map((mention) => {
    const person = register.personOf(mention);
    const written = input.text.slice(mention.start, mention.end);
    const oblique =
      isOblique(mention, person, written, data) ||
      (person !== null && (isBentBy(mention, input.folded, data) || goesWith(mention, person, last)));
    if (person !== null) register.saw(person, mention, oblique);
    last = { ...mention, person, oblique };
    return last;
  });
  return namedLater(resolved, input, data);
}

/** Whether a preposition before a mention, or a postposition behind it, shows that it is no subject. */
function isBentBy({ kind, start, end }: Mention, folded: string, data: PeopleData): boolean {
  if (kind === 'pronoun') return false;
  const before = data.obliqueBefore?.test(folded.slice(Math.max(0, start - BESIDE), start)) ?? false;
  return before || (data.obliqueBehind?.test(folded.slice(end, end + BESIDE)) ?? false);
}

/** A name right behind its office stands in the office's case, whether its own ending shows it or not. */
function goesWith({ kind, start }: Mention, person: Person, last: ResolvedMention | undefined): boolean {
  if (kind !== 'name' || last?.kind !== 'office' || last.person !== person) return false;
  return last.oblique && start - last.end <= 2;
}

/** A name is compared with the dictionary form of its person; an office with its own. */
function isOblique({ kind }: Mention, person: Person | null, written: string, data: PeopleData): boolean {
  if (person === null) return false;
  if (kind === 'pronoun') return !data.subjectPronouns.test(written.toLowerCase());
  if (kind === 'office') return data.nominativeOffice(written) !== written.replace(/^the /i, '');
  return !person.label.endsWith(written.split(' ').at(-1) ?? '');
}
