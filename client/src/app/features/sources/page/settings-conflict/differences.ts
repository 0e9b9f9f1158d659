import type { SourceFields } from '../../fields/source-fields';

/** One setting that somebody else has changed: theirs and one's own. */
export interface Difference {
  /** Key of the setting's name in the words of `sources`. */
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** The settings that stand otherwise than when editing began. */
export function differencesOf(base: SourceFields, theirs: SourceFields, mine: SourceFields): Difference[] {
  const [before, now, own] = [base, theirs, mine].map(written);
  return Object.keys(before ?? {})
    .filter((label) => now?.[label] !== before?.[label])
    .map((label) => ({ label, theirs: now?.[label] || '–', mine: own?.[label] || '–' }));
}

/** Each setting under the key of its name, as text. */
function written(fields: SourceFields): Record<string, string> {
  const part = (of: 'listing' | 'article') =>
    Object.entries<string>({ ...fields[of] })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
  return {
    'field.name': fields.name,
    'field.homePage': fields.homePage,
    'field.languages': fields.languages.join(', '),
    'field.discovery': fields.discovery,
    'fact.addresses': fields.addresses,
    'selectors.listing': part('listing'),
    'selectors.article': part('article'),
    'field.shortest': fields.shortest,
    'field.longest': fields.longest,
  };
}
