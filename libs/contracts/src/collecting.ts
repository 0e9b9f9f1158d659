import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { actorSchema, daySchema, idSchema, instantSchema, pageQuerySchema, pageSchema } from './shapes';
import {
  articleSelectorsSchema,
  discoverySchema,
  discoveryUrlSchema,
  listingSelectorsSchema,
  troubleSchema,
} from './sources';

/** A site to look around on. */
export const discoverSourceSchema = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) });

/** One way to find a site's items. */
export const foundListSchema = z.object({
  discovery: discoverySchema.exclude(['by-hand']),
  url: z.string(),
  title: z.string().nullable(),
  /** How many items it has now; `null` where it was named by the site and not read. */
  items: z.int().nullable(),
  /** Where a list page has its items. */
  listingSelectors: listingSelectorsSchema.nullable(),
});
export type FoundList = z.infer<typeof foundListSchema>;

/** What a site offers, the best way first; `trouble` says why there may be more than was seen. */
export const discoveredSourceSchema = z.object({
  title: z.string().nullable(),
  language: z.string().nullable(),
  lists: z.array(foundListSchema),
  trouble: troubleSchema.nullable(),
});
export type DiscoveredSource = z.infer<typeof discoveredSourceSchema>;

/** Settings to try out. */
export const previewSourceSchema = z.object({
  discovery: discoverySchema.exclude(['by-hand']),
  discoveryUrls: z.array(discoveryUrlSchema).min(1).max(10),
  listingSelectors: listingSelectorsSchema.nullable().default(null),
  articleSelectors: articleSelectorsSchema.nullable().default(null),
  /** The item whose article is read; `null` takes the first. */
  itemUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
});
export type PreviewSource = z.infer<typeof previewSourceSchema>;

export const listedItemSchema = z.object({
  url: z.string(),
  title: z.string().nullable(),
  publishedAt: instantSchema.nullable(),
});

/** What settings give: nothing of it is stored. */
export const sourcePreviewSchema = z.object({
  /** How many items were found, and the first of them. */
  itemCount: z.int(),
  items: z.array(listedItemSchema),
  /** One article as it would be read; `null` where none could be. */
  article: z
    .object({
      url: z.string(),
      title: z.string().nullable(),
      text: z.string(),
      language: z.enum(LANGUAGES),
      publishedAt: instantSchema.nullable(),
      /** Which reader read it: that of a known site, or `generic`. */
      reader: z.string(),
    })
    .nullable(),
  /** What broke, and at which step; `null` where nothing did. */
  trouble: troubleSchema.extend({ step: z.enum(['list', 'article']) }).nullable(),
});
export type SourcePreview = z.infer<typeof sourcePreviewSchema>;

/** A check of a source's own settings: success makes it verified. */
export const sourceCheckSchema = sourcePreviewSchema.extend({ verifiedAt: instantSchema.nullable() });
export type SourceCheck = z.infer<typeof sourceCheckSchema>;

export const POLL_OUTCOMES = ['items', 'not-modified', 'failed'] as const;

/** One look at what a source lists. */
export const pollSchema = z.object({
  id: idSchema,
  startedAt: instantSchema,
  finishedAt: instantSchema,
  outcome: z.enum(POLL_OUTCOMES),
  /** How many items were listed, and how many of them were not known. */
  listed: z.int(),
  added: z.int(),
  error: troubleSchema.nullable(),
});
export type Poll = z.infer<typeof pollSchema>;
export const pollPageSchema = pageSchema(pollSchema);
export const pollQuerySchema = pageQuerySchema;
export type PollQuery = z.infer<typeof pollQuerySchema>;

/** `waiting` to be fetched, `read` as a release, `unreadable` (no article in it), `failed` for good, `gone` (404, 410). */
export const ITEM_STATES = ['waiting', 'read', 'unreadable', 'failed', 'gone'] as const;
export const itemStateSchema = z.enum(ITEM_STATES);
export type ItemState = z.infer<typeof itemStateSchema>;

/** A page that a source has listed. */
export const sourceItemSchema = z.object({
  id: idSchema,
  url: z.string(),
  title: z.string().nullable(),
  /** As the list said. */
  publishedAt: instantSchema.nullable(),
  firstSeenAt: instantSchema,
  state: itemStateSchema,
  releaseId: idSchema.nullable(),
  /** When the page was first found gone; the release stays. */
  goneAt: instantSchema.nullable(),
  lastFetchedAt: instantSchema.nullable(),
  /** When it will be fetched again; `null`: not any more. */
  nextFetchAt: instantSchema.nullable(),
  error: troubleSchema.nullable(),
});
export type SourceItem = z.infer<typeof sourceItemSchema>;
export const sourceItemPageSchema = pageSchema(sourceItemSchema);
export const sourceItemQuerySchema = pageQuerySchema.extend({ state: itemStateSchema.optional() });
export type SourceItemQuery = z.infer<typeof sourceItemQuerySchema>;

const datesSchema = z
  .object({ by: z.literal('dates'), from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, 'the first day stands before the last');

const pagesSchema = z
  .object({ by: z.literal('pages'), from: z.int().min(1), to: z.int().max(100_000) })
  .refine(({ from, to }) => from <= to, 'the first page stands before the last');

/** What a backfill of a source's own lists goes through: days of publication in Asia/Almaty, or pages; both ends included. */
export const requestedRangeSchema = z.discriminatedUnion('by', [datesSchema, pagesSchema]);
export type RequestedRange = z.infer<typeof requestedRangeSchema>;

/** What a backfill goes through: a range of the source's own lists, or all of a sitemap that somebody imported. */
export const backfillRangeSchema = z.discriminatedUnion('by', [
  datesSchema,
  pagesSchema,
  /** The sitemap's address, or its file's name. */
  z.object({ by: z.literal('sitemap'), name: z.string() }),
]);
export type BackfillRange = z.infer<typeof backfillRangeSchema>;

export const createBackfillSchema = z.object({
  range: requestedRangeSchema,
  reason: z.string().trim().max(4000).default(''),
});
export type CreateBackfill = z.infer<typeof createBackfillSchema>;

export const BACKFILL_STATES = ['running', 'cancelled', 'finished', 'failed'] as const;
export const backfillStateSchema = z.enum(BACKFILL_STATES);
export type BackfillState = z.infer<typeof backfillStateSchema>;

/** Older items of a source, fetched beside the polling. */
export const backfillSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  version: z.int().positive(),
  range: backfillRangeSchema,
  state: backfillStateSchema,
  progress: z.object({
    /** List pages read, and those known that are still to be read. */
    listsRead: z.int(),
    listsWaiting: z.int(),
    /** Items in the range that were not known before, and what became of them. */
    found: z.int(),
    waiting: z.int(),
    read: z.int(),
    unreadable: z.int(),
    failed: z.int(),
    gone: z.int(),
  }),
  error: troubleSchema.nullable(),
  actor: actorSchema,
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
});
export type Backfill = z.infer<typeof backfillSchema>;
