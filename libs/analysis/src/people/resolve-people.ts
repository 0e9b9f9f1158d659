import { findMentions, type Mention } from './find-mentions';
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

/** Find everybody who is named and tell which names, offices and pronouns mean the same person. */
export function resolvePeople(input: PeopleInput, data: PeopleData): ResolvedMention[] {
  const mentions = findMentions(input.text, input.folded, data);
  const register = new Register(input, data, mentions);
  return mentions.map((mention) => {
    const person = register.personOf(mention);
    const written = input.text.slice(mention.start, mention.end);
    const oblique = isOblique(mention, person, written, data);
    if (person !== null) register.saw(person, mention, oblique);
    return { ...mention, person, oblique };
  });
}

/** A name is compared with the dictionary form of its person; an office with its own. */
function isOblique({ kind }: Mention, person: Person | null, written: string, data: PeopleData): boolean {
  if (person === null) return false;
  if (kind === 'pronoun') return !data.subjectPronouns.test(written.toLowerCase());
  if (kind === 'office') return data.nominativeOffice(written) !== written.replace(/^the /i, '');
  return !person.label.endsWith(written.split(' ').at(-1) ?? '');
}
