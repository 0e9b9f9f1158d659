import { LANGUAGES, SCRIPTS } from '@uade/kernel';
import { z } from './zod';
import { captureSchema } from './captures';
import { spanSchema } from './analysis';
import {
  daySchema,
  idSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  pageSchema,
  sha256Schema,
} from './shapes';
import { sourceRefSchema } from './sources';

export const releaseQuerySchema = pageQuerySchema.extend({
  /** Words to be found in the title or the text, in any of the three languages. */
  q: z.string().max(300).optional(),
  source: listOf(z.string()),
  language: listOf(z.enum(LANGUAGES)),
  /** Only the releases of this story. */
  story: idSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Only releases with undecided suggestions (`undecided`) or with accepted commitments (`commitments`). */
  has: z.enum(['undecided', 'commitments']).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
});
export type ReleaseQuery = z.infer<typeof releaseQuerySchema>;

export const releaseRowSchema = z.object({
  id: idSchema,
  source: sourceRefSchema,
  title: z.string(),
  language: z.enum(LANGUAGES),
  script: z.enum(SCRIPTS),
  url: z.string(),
  publishedAt: instantSchema.nullable(),
  /** Name of the primary source that the release cites, `null` where it cites none. */
  citesName: z.string().nullable(),
  /** The story that it belongs to; `null` where no other release is known to tell the same event. */
  storyId: idSchema.nullable(),
  versionCount: z.int(),
  undecidedCount: z.int(),
  commitmentCount: z.int(),
  /** A stretch of the text around the words looked for; `null` without `q`. */
  excerpt: z.string().nullable(),
  /** Where in the excerpt the words looked for stand, in whatever form; empty without `q`. */
  found: z.array(spanSchema),
});
export type ReleaseRow = z.infer<typeof releaseRowSchema>;
export const releasePageSchema = pageSchema(releaseRowSchema);

export const versionCauseSchema = z.enum(['page-changed', 'reread']);

export const versionSummarySchema = z.object({
  id: idSchema,
  /** 1 is the first. */
  number: z.int().positive(),
  cause: versionCauseSchema,
  extractor: z.string(),
  textSha256: sha256Schema,
  createdAt: instantSchema,
  capture: captureSchema,
});
export type VersionSummary = z.infer<typeof versionSummarySchema>;

export const releaseSchema = releaseRowSchema
  .omit({ excerpt: true, found: true })
  .extend({ versions: z.array(versionSummarySchema) });
export type Release = z.infer<typeof releaseSchema>;
