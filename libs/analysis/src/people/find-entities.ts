import type { Span } from '@uade/kernel';
import { findMentions, type Mention } from './find-mentions';
import type { BodyKind } from './organisation-data';
import type { PeopleData } from './people-data';

/** A stretch that names a person, an organisation or an office. */
export interface Entity extends Span {
  readonly kind: 'person' | 'organisation' | 'position';
}

/**
 * Name what a text names: persons, organisations and offices, in order of place and apart from each other. This is what
 * speakers are made of, seen one by one; pronouns, professions and unnamed crowds are left out.
 *
 * @param folded  `fold(text)`.
 */
export function findEntities(text: string, folded: string, data: PeopleData): Entity[] {
  return findMentions(text, folded, data, 'named-only').flatMap((mention) => {
    const kind = kindOf(mention, /\p{Lu}/u.test(text.charAt(mention.start)));
    return kind === null ? [] : [{ start: mention.start, end: mention.end, kind }];
  });
}

/** Bodies of which there is one: a capital makes the bare word their name. */
const UNIQUE = new Set<BodyKind | null>(['government', 'mazhilis', 'senate', 'parliament', 'administration']);

function kindOf({ kind, office, sure, body }: Mention, capital: boolean): Entity['kind'] | null {
  if (kind === 'pronoun') return null;
  if (kind === 'name') return sure ? 'person' : null;
  if (office !== 'body') return 'position';
  return sure || (capital && UNIQUE.has(body)) ? 'organisation' : null;
}
