import { findMentions, type Mention } from './find-mentions';
import type { PeopleData } from './people-data';
import type { Person } from './person';
import { type PeopleInput, Register } from './register';

export type { Person } from './person';

/** A mention with the person it stands for; `null` where that can't be told. */
export interface ResolvedMention extends Mention {
  readonly person: Person | null;
}

/** Find everybody who is named and tell which names, offices and pronouns mean the same person. */
export function resolvePeople(input: PeopleInput, data: PeopleData): ResolvedMention[] {
  const mentions = findMentions(input.text, input.folded, data);
  const register = new Register(input, data, mentions);
  return mentions.map((mention) => ({ ...mention, person: register.personOf(mention) }));
}
