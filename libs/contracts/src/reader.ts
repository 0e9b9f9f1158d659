import { LANGUAGES, SCRIPTS } from '@uade/kernel';
import { z } from './zod';
import { annotationSchema } from './annotations';
import { commitmentKindSchema } from './analysis';
import { mentionRoleSchema } from './commitments';
import { changeClassSchema } from './edits';
import { idSchema, instantSchema } from './shapes';
import { releaseSchema, versionSummarySchema } from './releases';
import { statementSchema } from './statements';
import { suggestionSchema } from './suggestions';
import { fulfilmentSchema } from './tracking';

export const readerQuerySchema = z.object({
  /** Which version; the newest where it is not given. */
  version: idSchema.optional(),
});

/** A release as its reader shows it: one version's text with everything that is marked in it. Spans are UTF-16, into `text`. */
export const readerSchema = z.object({
  release: releaseSchema,
  /**
   * Since when the release is not at its address any more: the page is gone, or holds a text in another language. `null` where
   * it is there as far as anybody knows.
   */
  goneSince: instantSchema.nullable(),
  version: versionSummarySchema.extend({
    title: z.string(),
    text: z.string(),
    language: z.enum(LANGUAGES),
    script: z.enum(SCRIPTS),
    publishedAt: instantSchema.nullable(),
    sentences: z.array(z.object({ start: z.int(), end: z.int() })),
  }),
  statements: z.array(statementSchema),
  suggestions: z.array(suggestionSchema),
  mentions: z.array(
    z.object({
      id: idSchema,
      commitmentId: idSchema,
      commitmentTitle: z.string(),
      kind: commitmentKindSchema,
      status: fulfilmentSchema,
      role: mentionRoleSchema,
      start: z.int(),
      end: z.int(),
      /** The suggestion of this version that it came of or that repeats it. */
      suggestionId: idSchema.nullable(),
    }),
  ),
  /** Those made on this version, and those of earlier ones: `start` and `end` are where they stand in this one. */
  annotations: z.array(annotationSchema),
  /** The edit that made this version of the one before; `null` where its page did not change. */
  edit: z.object({ id: idSchema, class: changeClassSchema }).nullable(),
});
export type Reader = z.infer<typeof readerSchema>;
