import type {
  Discovery,
  NewSource,
  PreviewSource,
  Source,
  SourcePreset,
  UpdateSource,
} from '@uade/contracts';
import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';

/** Where a list page has its items, as typed: empty leaves a part to the reader. */
export interface ListingFields {
  readonly item: string;
  readonly link: string;
  readonly title: string;
  readonly date: string;
  readonly next: string;
}

/** Where an article page has its parts, as typed. */
export interface ArticleFields {
  readonly title: string;
  readonly body: string;
  /** What stands inside the body and is not part of it. */
  readonly notBody: string;
  readonly date: string;
}

/** A source's settings as they stand in the form. */
export interface SourceFields {
  readonly name: string;
  readonly slug: string;
  readonly homePage: string;
  readonly languages: readonly ReadLanguage[];
  readonly discovery: Discovery;
  /** One address a line. */
  readonly addresses: string;
  readonly listing: ListingFields;
  readonly article: ArticleFields;
  /** Minutes, as typed. */
  readonly shortest: string;
  readonly longest: string;
  /** Whether a new source is polled at once. */
  readonly starts: boolean;
  /** Key of the preset that a new source is made from. */
  readonly preset: string | null;
}

export const NO_LISTING: ListingFields = { item: '', link: '', title: '', date: '', next: '' };
export const NO_ARTICLE: ArticleFields = { title: '', body: '', notBody: '', date: '' };

/** A week: no interval is longer. */
const LONGEST_INTERVAL = 10_080;

export const EMPTY_FIELDS: SourceFields = {
  name: '',
  slug: '',
  homePage: '',
  languages: [],
  discovery: 'feed',
  addresses: '',
  listing: NO_LISTING,
  article: NO_ARTICLE,
  shortest: '15',
  longest: '1440',
  starts: true,
  preset: null,
};

type Settings = Pick<
  Source,
  | 'name'
  | 'homePage'
  | 'languages'
  | 'discovery'
  | 'discoveryUrls'
  | 'listingSelectors'
  | 'articleSelectors'
  | 'minIntervalMinutes'
  | 'maxIntervalMinutes'
>;

/** Settings as the form shows them. */
export function fieldsOf(settings: Settings): SourceFields {
  return {
    ...EMPTY_FIELDS,
    name: settings.name,
    homePage: settings.homePage ?? '',
    languages: settings.languages,
    discovery: settings.discovery,
    addresses: settings.discoveryUrls.join('\n'),
    listing: typedSelectors(NO_LISTING, settings.listingSelectors),
    article: typedSelectors(NO_ARTICLE, settings.articleSelectors),
    shortest: String(settings.minIntervalMinutes),
    longest: String(settings.maxIntervalMinutes),
  };
}

/** A form that takes a preset over as it is. */
export function fieldsOfPreset(preset: SourcePreset): SourceFields {
  return { ...fieldsOf(preset), slug: preset.key, preset: preset.key };
}

/** What is wrong with the form; the name of the field that it concerns. */
export type FieldProblem =
  'name' | 'slug' | 'homePage' | 'languages' | 'addresses' | 'item' | 'shortest' | 'longest';

/** All that speaks against saving; what an existing source is known by is not asked for again. */
export function fieldProblems(fields: SourceFields, isNew: boolean): readonly FieldProblem[] {
  const checks: readonly [FieldProblem, boolean][] = [
    ['name', fields.name.trim() !== ''],
    ['slug', !isNew || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(fields.slug.trim())],
    ['homePage', fields.homePage.trim() === '' || isWebAddress(fields.homePage)],
    ['languages', fields.languages.length > 0],
    ['addresses', hasAddresses(fields)],
    ['item', hasItemSelector(fields)],
    ['shortest', isInterval(fields.shortest)],
    ['longest', isInterval(fields.longest) && Number(fields.longest) >= (Number(fields.shortest) || 0)],
  ];
  return checks.filter(([, isGood]) => !isGood).map(([problem]) => problem);
}

/** The addresses that are polled, without blank lines. */
export function addressesOf({ discovery, addresses }: SourceFields): string[] {
  if (discovery === 'by-hand') return [];
  return addresses
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The form as a new source. */
export function newSourceOf(fields: SourceFields): NewSource {
  return {
    ...settingsOf(fields),
    slug: fields.slug.trim(),
    preset: fields.preset,
    state: fields.starts && fields.discovery !== 'by-hand' ? 'active' : 'paused',
  };
}

/** Only what the form says otherwise than `base`, so that what a colleague has changed elsewhere stays. */
export function changesOf(fields: SourceFields, base: SourceFields): UpdateSourceBody {
  const now = settingsOf(fields);
  const before = settingsOf(base);
  const names = Object.keys(now) as (keyof typeof now)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, now[name]]),
  );
}

type UpdateSourceBody = Partial<Omit<UpdateSource, 'reason'>>;

/** The settings to try out, `null` where there is nothing that could be asked. */
export function trialOf(fields: SourceFields, itemUrl: string | null = null): Required<PreviewSource> | null {
  const { discovery } = fields;
  if (discovery === 'by-hand' || !hasAddresses(fields) || !hasItemSelector(fields)) return null;
  const { discoveryUrls, listingSelectors, articleSelectors } = settingsOf(fields);
  return { discovery, discoveryUrls, listingSelectors, articleSelectors, itemUrl };
}

function settingsOf(fields: SourceFields): Settings {
  const { listing, article } = fields;
  const isListing = fields.discovery === 'listing' && listing.item.trim() !== '';
  return {
    name: fields.name.trim(),
    homePage: fields.homePage.trim() || null,
    languages: READ_LANGUAGES.filter((one) => fields.languages.includes(one)),
    discovery: fields.discovery,
    discoveryUrls: addressesOf(fields),
    listingSelectors: isListing
      ? {
          item: listing.item.trim(),
          link: orNull(listing.link),
          title: orNull(listing.title),
          date: orNull(listing.date),
          next: orNull(listing.next),
        }
      : null,
    articleSelectors: isBlank(article)
      ? null
      : {
          title: orNull(article.title),
          body: orNull(article.body),
          notBody: [article.notBody.trim()].filter((one) => one !== ''),
          date: orNull(article.date),
        },
    minIntervalMinutes: Number(fields.shortest),
    maxIntervalMinutes: Number(fields.longest),
  };
}

function hasAddresses(fields: SourceFields): boolean {
  if (fields.discovery === 'by-hand') return true;
  const addresses = addressesOf(fields);
  return addresses.length > 0 && addresses.length <= 10 && addresses.every(isWebAddress);
}

function hasItemSelector({ discovery, listing }: SourceFields): boolean {
  return discovery !== 'listing' || listing.item.trim() !== '' || isBlank(listing);
}

export function isWebAddress(text: string): boolean {
  const address = text.trim().replaceAll('{page}', '1');
  // A browser writes a blank in a host as "%20"; the server, as most programs, takes that for no host.
  if (/^https?:\/\/[^/?#]*\s/i.test(address)) return false;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isInterval(text: string): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LONGEST_INTERVAL;
}

function isBlank(parts: ListingFields | ArticleFields): boolean {
  return Object.values<string>({ ...parts }).every((part) => part.trim() === '');
}

/** Selectors as the API gives them, by part; several for one part stand for any of them, as a comma does. */
export type GivenSelectors = Readonly<Record<string, string | null | readonly string[]>>;

/** Selectors as the form shows them: empty where a part is left to the reader. */
export function typedSelectors<Parts extends object>(empty: Parts, given: GivenSelectors | null): Parts {
  const set = Object.entries(given ?? {}).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
  return { ...empty, ...(Object.fromEntries(set) as Partial<Parts>) };
}

function orNull(text: string): string | null {
  return text.trim() || null;
}
