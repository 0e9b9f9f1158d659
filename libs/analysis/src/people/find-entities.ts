import type { Span } from '@uade/kernel';
import { findMentions, type Mention } from './find-mentions';
import type { PeopleData } from './people-data';

/** A stretch that names a person, an organisation or an office. */
export interface Entity extends Span {
  readonly kind: 'person' | 'organisation' | 'position';
}

/**
 * Name what a text names: persons, organisations and offices, in order of place and apart from each other. This is what
 * speakers are made of, seen one by one; pronouns and unnamed crowds are left out.
 *
 * @param folded  `fold(text)`.
 */
export function findEntities(text: string, folded: string, data: PeopleData): Entity[] {
  return findMentions(text, folded, data).flatMap((mention) => {
    const kind = kindOf(mention);
    return kind === null ? [] : [{ start: mention.start, end: mention.end, kind }];
  });
}

function kindOf({ kind, office }: Mention): Entity['kind'] | null {
  if (kind === 'pronoun' || office === 'crowd') return null;
  if (kind === 'name') return 'person';
  return office === 'body' ? 'organisation' : 'position';
}
