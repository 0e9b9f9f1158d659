import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { commitmentKindSchema, deadlinePrecisionSchema, numberUnitSchema } from './analysis';
import {
  actorSchema,
  daySchema,
  flagSchema,
  idSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  pageSchema,
  sha256Schema,
} from './shapes';
import { sourceRefSchema } from './sources';
import { fulfilmentSchema, statusChangeSchema } from './tracking';

export const testabilitySchema = z.enum(['testable', 'vague', 'out-of-control']);
export type Testability = z.infer<typeof testabilitySchema>;

/** The words of a time limit and the interval that they mean, days in Asia/Almaty; overdue only after `to` has passed. */
export const deadlineSchema = z
  .object({
    phrase: z.string().trim().min(1).max(300),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    precision: deadlinePrecisionSchema,
  })
  .refine(
    (given) => given.from === null || given.to === null || given.from <= given.to,
    'the interval begins after it ends',
  );
export type Deadline = z.infer<typeof deadlineSchema>;

/** The words of a figure that is promised, and what they mean; of a range, `upTo` is the upper end. */
export const targetSchema = z
  .object({
    phrase: z.string().trim().min(1).max(300),
    value: z.number(),
    upTo: z.number().nullable(),
    /** `null` where what is counted is no known unit. */
    unit: numberUnitSchema.nullable(),
  })
  .refine(({ value, upTo }) => upTo === null || value < upTo, 'the range ends below its beginning');
export type Target = z.infer<typeof targetSchema>;

/** The filter's word for commitments that have no topic, or of which nobody knows when they were first said. */
export const NONE = 'none';

export const commitmentQuerySchema = pageQuerySchema.extend({
  q: z.string().max(300).optional(),
  /** Slugs; `none` for those without a topic. */
  topic: listOf(z.string()),
  kind: listOf(commitmentKindSchema),
  status: listOf(fulfilmentSchema),
  testability: listOf(testabilitySchema),
  speaker: idSchema.optional(),
  release: idSchema.optional(),
  source: listOf(z.string()),
  /** Deadlines whose interval ends in these days. */
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
  /** Whether the deadline has passed and the commitment is neither kept, broken nor superseded. */
  overdue: flagSchema,
  /** Year in which it was first said; `none` where no mention bears a date. */
  year: z.union([z.literal(NONE), z.coerce.number().int().min(1900).max(2200)]).optional(),
  sort: z.enum(['newest', 'deadline', 'title']).default('newest'),
});
export type CommitmentQuery = z.infer<typeof commitmentQuerySchema>;

export const mentionRoleSchema = z.enum(['made', 'repeated', 'weakened', 'reported-done']);

export const mentionSchema = z.object({
  id: idSchema,
  role: mentionRoleSchema,
  releaseId: idSchema,
  releaseTitle: z.string(),
  source: sourceRefSchema,
  versionId: idSchema,
  captureId: idSchema,
  language: z.enum(LANGUAGES),
  publishedAt: instantSchema.nullable(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  rule: z.string().nullable(),
  score: z.number().nullable(),
  extractor: z.string(),
  createdBy: actorSchema,
  createdAt: instantSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

export const commitmentRowSchema = z.object({
  id: idSchema,
  /** Guards writes: send it back as `If-Match: "<version>"`. */
  version: z.int(),
  title: z.string(),
  kind: commitmentKindSchema,
  topic: z.string().nullable(),
  testability: testabilitySchema,
  speaker: z.string().nullable(),
  speakerId: idSchema.nullable(),
  responsible: z.string().nullable(),
  deadline: deadlineSchema.nullable(),
  target: targetSchema.nullable(),
  status: fulfilmentSchema,
  /** The day from which the status holds; `null` while not yet rated. */
  statusSince: daySchema.nullable(),
  /** Whether it was kept after its deadline's interval had ended. */
  late: z.boolean(),
  overdue: z.boolean(),
  mentionCount: z.int(),
  /** The instant of its earliest mention's publication. */
  firstSaidAt: instantSchema.nullable(),
  /** Language of the earliest mention: the language of `title` unless a person rewrote it. */
  language: z.enum(LANGUAGES),
  source: sourceRefSchema,
  quote: z.string(),
  /** Where the earliest mention stands: the sentence, its page and the hash of the captured bytes; `null` once withdrawn. */
  firstMention: z
    .object({
      id: idSchema,
      releaseId: idSchema,
      versionId: idSchema,
      start: z.int(),
      end: z.int(),
      url: z.string(),
      sha256: sha256Schema,
    })
    .nullable(),
});
export type CommitmentRow = z.infer<typeof commitmentRowSchema>;
export const commitmentPageSchema = pageSchema(commitmentRowSchema);

export const commitmentSchema = commitmentRowSchema.extend({
  successCriterion: z.string(),
  createdBy: actorSchema,
  createdAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  mentions: z.array(mentionSchema),
  statusChanges: z.array(statusChangeSchema),
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** A commitment of which a suggestion may be one more mention, in the same language or another; a person decides. */
export const commitmentMatchSchema = z.object({
  commitment: commitmentRowSchema,
  score: z.number().min(0).max(1),
  /** What the two have in common, with the features as they were compared, then what speaks against it. */
  reasons: z.array(
    z.object({
      kind: z.enum([
        'same-date',
        'same-number',
        'same-name',
        'about',
        'same-words',
        'letters-alike-only',
        'another-date',
        'another-number',
      ]),
      words: z.array(z.string()),
    }),
  ),
});
export type CommitmentMatch = z.infer<typeof commitmentMatchSchema>;

/** Why somebody decided so; kept in the audit trail. */
const decisionReasonSchema = z.string().trim().max(2000).default('');

const editable = z.object({
  title: z.string().trim().min(1).max(500),
  kind: commitmentKindSchema,
  topic: z.string().nullable(),
  testability: testabilitySchema,
  successCriterion: z.string().trim().max(2000),
  speaker: z.string().trim().min(1).max(300).nullable(),
  responsible: z.string().trim().max(300).nullable(),
  deadline: deadlineSchema.nullable(),
  target: targetSchema.nullable(),
});

/** A commitment that a person enters from a span of a version, without a suggestion. */
export const createCommitmentSchema = editable
  .partial({
    title: true,
    topic: true,
    successCriterion: true,
    speaker: true,
    responsible: true,
    deadline: true,
    target: true,
  })
  .extend({
    versionId: idSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    reason: decisionReasonSchema,
  });
export type CreateCommitment = z.input<typeof createCommitmentSchema>;

export const updateCommitmentSchema = editable
  .partial()
  .extend({ reason: decisionReasonSchema })
  .refine(({ reason: _reason, ...changed }) => Object.keys(changed).length > 0, 'nothing to change');
export type UpdateCommitment = z.input<typeof updateCommitmentSchema>;

/** Taking back a commitment that was entered by hand: it says why. */
export const withdrawCommitmentSchema = z.object({
  reason: z.string().trim().min(1, 'say why').max(2000),
});

/** One more place where a commitment is made, repeated, weakened or reported done. */
export const createMentionSchema = z.object({
  versionId: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  role: mentionRoleSchema,
  reason: decisionReasonSchema,
});
