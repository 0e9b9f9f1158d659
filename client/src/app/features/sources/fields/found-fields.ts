import type { DiscoveredSource, FoundList } from '@uade/contracts';
import { READ_LANGUAGES } from '@uade/kernel';
import { NO_LISTING, type SourceFields, typedSelectors } from './source-fields';

const SLUG_LENGTH = 60;

/** The short name that an address suggests: its host without `www`, such as `news-example-kz`. */
export function slugOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname } = new URL(url);
  return hostname
    .replace(/^www\./, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_LENGTH)
    .replace(/-$/, '');
}

/**
 * A form that polls one of the lists that a site was found to have; what was typed of the name, the short name and the
 * languages stays.
 */
export function withFound(
  fields: SourceFields,
  siteUrl: string,
  { site, list }: { readonly site: DiscoveredSource; readonly list: FoundList },
): SourceFields {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : null;
  const languages = READ_LANGUAGES.filter((one) => site.language?.toLowerCase().startsWith(one));
  return {
    ...fields,
    name: fields.name || site.title || (url?.hostname ?? ''),
    slug: fields.slug || slugOf(siteUrl),
    homePage: fields.homePage || (url ? `${url.origin}/` : ''),
    languages: fields.languages.length > 0 ? fields.languages : languages,
    discovery: list.discovery,
    addresses: list.url,
    listing: typedSelectors(NO_LISTING, list.listingSelectors),
  };
}
