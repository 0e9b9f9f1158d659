import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { commitmentKindSchema, readTestabilitySchema } from './analysis';
import { deadlineSchema, mentionRoleSchema, targetSchema } from './commitments';
import { actorSchema, idSchema, instantSchema, listOf, pageQuerySchema, pageSchema } from './shapes';
import { sourceRefSchema } from './sources';

export const suggestionStateSchema = z.enum(['open', 'accepted', 'rejected']);
export const suggestionTypeSchema = z.enum(['commitment', 'claim']);

export const suggestionQuerySchema = pageQuerySchema.extend({
  state: listOf(suggestionStateSchema),
  type: suggestionTypeSchema.default('commitment'),
  kind: listOf(commitmentKindSchema),
  topic: listOf(z.string()),
  source: listOf(z.string()),
  language: listOf(z.enum(LANGUAGES)),
  release: idSchema.optional(),
  sort: z.enum(['score', 'newest']).default('score'),
});
export type SuggestionQuery = z.infer<typeof suggestionQuerySchema>;

/** What the program proposes, with the rule that fired and its score. It becomes a decision only by a person. */
export const suggestionSchema = z.object({
  id: idSchema,
  /** Guards writes: send it back as `If-Match: "<version>"`. */
  version: z.int(),
  type: suggestionTypeSchema,
  state: suggestionStateSchema,
  releaseId: idSchema,
  versionId: idSchema,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  /** From here to the deadline, everything is `null` or `false` on a claim. */
  kind: commitmentKindSchema.nullable(),
  testability: readTestabilitySchema.nullable(),
  restated: z.boolean(),
  topic: z.string().nullable(),
  speaker: z.string().nullable(),
  responsible: z.string().nullable(),
  /** Who is to act: the responsible body, the speaker who binds himself, or the subject of the sentence. */
  actor: z.string().nullable(),
  /** Whether it is promised, or ordered, not to do it. */
  negated: z.boolean(),
  /** The words under which alone it holds. */
  condition: z.string().nullable(),
  /** The words of what is promised. */
  action: z.string().nullable(),
  target: targetSchema.nullable(),
  deadline: deadlineSchema.nullable(),
  rule: z.string(),
  score: z.number(),
  extractor: z.string(),
  decision: z
    .object({ actor: actorSchema, at: instantSchema, reason: z.string(), commitmentId: idSchema.nullable() })
    .nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionRowSchema = suggestionSchema.extend({
  releaseTitle: z.string(),
  source: sourceRefSchema,
  language: z.enum(LANGUAGES),
  publishedAt: instantSchema.nullable(),
});
export type SuggestionRow = z.infer<typeof suggestionRowSchema>;
export const suggestionPageSchema = pageSchema(suggestionRowSchema);

/** A person's decision on a suggestion; `reopened` undoes the last one. */
export const newSuggestionDecisionSchema = z
  .object({
    decision: z.enum(['accepted', 'rejected', 'reopened']),
    reason: z.string().trim().max(2000).default(''),
    /** Accept as a further mention of this commitment in place of a new one. */
    commitmentId: idSchema.nullable().default(null),
    /** What the mention does, where it joins a commitment. */
    role: mentionRoleSchema.default('repeated'),
  })
  .refine(
    (given) => given.commitmentId === null || given.decision === 'accepted',
    'only an accepted suggestion joins a commitment',
  );
export type NewSuggestionDecision = z.input<typeof newSuggestionDecisionSchema>;
