import { READ_LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { idSchema, instantSchema } from './shapes';

/** How the items of a source are found: `by-hand` means that nothing is polled. */
export const DISCOVERIES = ['feed', 'sitemap', 'listing', 'by-hand'] as const;
export const discoverySchema = z.enum(DISCOVERIES);
export type Discovery = z.infer<typeof discoverySchema>;

export const SOURCE_STATES = ['active', 'paused'] as const;
export const sourceStateSchema = z.enum(SOURCE_STATES);
export type SourceState = z.infer<typeof sourceStateSchema>;

const selector = z.string().trim().min(1).max(200);

/**
 * Where a list page has its items: selectors (tags, classes, ids, attributes), all but `item` and `next` looked for inside
 * the item. `null` leaves a part to the reader.
 */
export const listingSelectorsSchema = z.object({
  item: selector,
  link: selector.nullable().default(null),
  title: selector.nullable().default(null),
  date: selector.nullable().default(null),
  /** The link to the next page, anywhere on the page. */
  next: selector.nullable().default(null),
});
export type ListingSelectors = z.infer<typeof listingSelectorsSchema>;

/** Where an article page has its parts: selectors; `null` leaves a part to the reader. */
export const articleSelectorsSchema = z.object({
  title: selector.nullable().default(null),
  body: selector.nullable().default(null),
  /** What stands inside the body and is not part of it. */
  notBody: z.array(selector).max(20).default([]),
  date: selector.nullable().default(null),
});
export type ArticleSelectors = z.infer<typeof articleSelectorsSchema>;

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** What is polled; `{page}` in it counts up from 1 in a backfill, and is 1 in a poll. */
export const discoveryUrlSchema = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (url) => webAddress.safeParse(url.replaceAll('{page}', '1')).success,
    'an address that begins with http:// or https://',
  );

const interval = z.int().min(1).max(10_080);

/** What a person decides of a source, beside its name. Intervals are in minutes. */
const settingsShape = {
  discovery: discoverySchema,
  discoveryUrls: z.array(discoveryUrlSchema).max(10),
  listingSelectors: listingSelectorsSchema.nullable(),
  articleSelectors: articleSelectorsSchema.nullable(),
  minIntervalMinutes: interval,
  maxIntervalMinutes: interval,
};

/** Why something went wrong: a stable code, and a sentence for people. */
export const troubleSchema = z.object({ code: z.string(), reason: z.string() });
export type Trouble = z.infer<typeof troubleSchema>;

/** How the collecting from a source goes. */
export const sourceHealthSchema = z.object({
  lastPollAt: instantSchema.nullable(),
  lastSuccessAt: instantSchema.nullable(),
  /** `null` where nothing will be polled: paused, or by hand. */
  nextPollAt: instantSchema.nullable(),
  /** The interval that polling has settled at; `null` before the first poll. */
  intervalMinutes: z.number().nullable(),
  /** How many polls have failed since the last that did not. */
  errorStreak: z.int().nonnegative(),
  error: troubleSchema.nullable(),
  /** How often it publishes; `null` while too little is known. */
  itemsADay: z.number().nullable(),
  /** When the newest item was published or first seen. */
  lastItemAt: instantSchema.nullable(),
  /** Whether it has published nothing for much longer than it used to. */
  silent: z.boolean(),
  /** Whether its newest pages could not be read as articles. */
  emptyArticles: z.boolean(),
  items: z.object({
    waiting: z.int(),
    read: z.int(),
    unreadable: z.int(),
    failed: z.int(),
    gone: z.int(),
  }),
});
export type SourceHealth = z.infer<typeof sourceHealthSchema>;

export const sourceSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  homePage: z.url().nullable(),
  languages: z.array(z.enum(READ_LANGUAGES)),
  /** Whether the source and all it says are invented for the demo. */
  fictional: z.boolean(),
  version: z.int().positive(),
  /** Key of the preset that it was made from. */
  preset: z.string().nullable(),
  state: sourceStateSchema,
  ...settingsShape,
  /** When these settings last gave items and a readable article; `null` while they are *unverified*. */
  verifiedAt: instantSchema.nullable(),
  health: sourceHealthSchema,
});
export type Source = z.infer<typeof sourceSchema>;

interface Settings {
  readonly discovery: Discovery;
  readonly discoveryUrls: readonly string[];
  readonly minIntervalMinutes: number;
  readonly maxIntervalMinutes: number;
}

/** What is wrong with settings as a whole, in words; `null` where nothing is. */
export function settingsFault(given: Settings): { path: string; message: string } | null {
  const { discovery, discoveryUrls, minIntervalMinutes, maxIntervalMinutes } = given;
  if ((discovery === 'by-hand') !== (discoveryUrls.length === 0)) {
    return {
      path: 'discoveryUrls',
      message: 'at least one address; none where items are handed in by hand',
    };
  }
  if (minIntervalMinutes > maxIntervalMinutes) {
    return { path: 'minIntervalMinutes', message: 'at most the longest interval' };
  }
  return null;
}

const name = z.string().trim().min(1).max(200);
const languages = z.array(z.enum(READ_LANGUAGES)).min(1);

export const createSourceSchema = z
  .object({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
      .max(60),
    name,
    homePage: webAddress.nullable().default(null),
    languages,
    fictional: z.boolean().default(false),
    preset: z.string().max(60).nullable().default(null),
    state: sourceStateSchema.default('paused'),
    discovery: settingsShape.discovery.default('by-hand'),
    discoveryUrls: settingsShape.discoveryUrls.default([]),
    listingSelectors: settingsShape.listingSelectors.default(null),
    articleSelectors: settingsShape.articleSelectors.default(null),
    minIntervalMinutes: interval.default(15),
    maxIntervalMinutes: interval.default(1440),
    reason: z.string().trim().max(4000).default(''),
  })
  .superRefine((given, context) => {
    const fault = settingsFault(given);
    if (fault) context.addIssue({ code: 'custom', path: [fault.path], message: fault.message });
  });
export type CreateSource = z.infer<typeof createSourceSchema>;
/** The same as it is written, with what has a default left out. */
export type NewSource = z.input<typeof createSourceSchema>;

export const updateSourceSchema = z
  .object({ name, homePage: webAddress.nullable(), languages, ...settingsShape })
  .partial()
  .extend({ reason: z.string().trim().max(4000).default('') });
export type UpdateSource = z.infer<typeof updateSourceSchema>;

/** Why a source is paused or taken up again. */
export const sourceReasonSchema = z.object({ reason: z.string().trim().max(4000).default('') });

/** A source that we know how to read, as it is offered; every preset is unverified until a preview here has succeeded. */
export const sourcePresetSchema = z.object({
  key: z.string(),
  name: z.string(),
  homePage: z.url(),
  languages,
  ...settingsShape,
  /** The source that was made from it; `null` while there is none. */
  sourceId: idSchema.nullable(),
  verifiedAt: instantSchema.nullable(),
});
export type SourcePreset = z.infer<typeof sourcePresetSchema>;

/** What a row of another list says of its source. */
export const sourceRefSchema = sourceSchema.pick({ slug: true, name: true, fictional: true });
