import { z } from './zod';
import { actorSchema, daySchema, idSchema, instantSchema } from './shapes';

/** What became of a commitment. */
export const FULFILMENTS = [
  'not-yet-rated',
  'not-started',
  'in-progress',
  'stalled',
  'partly-kept',
  'kept',
  'broken',
  'superseded',
] as const;
export const fulfilmentSchema = z.enum(FULFILMENTS);
export type Fulfilment = z.infer<typeof fulfilmentSchema>;

export const evidencePolaritySchema = z.enum(['supports', 'contradicts', 'context']);

/** A passage of a version, or an address, or a search that found nothing: something that a status change rests on. */
export const newEvidenceSchema = z
  .object({
    polarity: evidencePolaritySchema,
    /** The version and span of the passage; both or neither. */
    versionId: idSchema.nullable().default(null),
    start: z.int().nonnegative().nullable().default(null),
    end: z.int().nonnegative().nullable().default(null),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
    note: z.string().trim().max(2000).default(''),
  })
  .refine(
    (given) => given.versionId !== null || given.url !== null || given.note !== '',
    'name a passage, an address or what was searched',
  )
  .refine(
    (given) => (given.versionId === null) === (given.start === null || given.end === null),
    'a passage needs its version, start and end',
  );
export type NewEvidence = z.input<typeof newEvidenceSchema>;

export const evidenceSchema = z.object({
  id: idSchema,
  polarity: evidencePolaritySchema,
  passage: z
    .object({
      releaseId: idSchema,
      versionId: idSchema,
      start: z.int(),
      end: z.int(),
      quote: z.string(),
      language: z.string(),
    })
    .nullable(),
  url: z.string().nullable(),
  note: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const statusChangeKindSchema = z.enum(['change', 'correction', 'retraction']);

export const newStatusChangeSchema = z
  .object({
    kind: statusChangeKindSchema.default('change'),
    /** The status change that a correction or retraction names. */
    corrects: idSchema.nullable().default(null),
    /** What the commitment's fulfilment becomes; `null` in a retraction, which says only that another change doesn't hold. */
    to: fulfilmentSchema.nullable(),
    /** The day in Asia/Almaty from which it holds. */
    holdsFrom: daySchema,
    reason: z.string().trim().min(1, 'say why').max(4000),
    evidence: z.array(newEvidenceSchema).max(20).default([]),
  })
  .refine(
    (given) => (given.kind === 'change') === (given.corrects === null),
    'a correction or retraction names the change that it corrects',
  )
  .refine(
    (given) => (given.kind === 'retraction') === (given.to === null),
    'a change and a correction say what the fulfilment becomes, a retraction does not',
  );
export type NewStatusChange = z.input<typeof newStatusChangeSchema>;

export const statusChangeSchema = z.object({
  id: idSchema,
  kind: statusChangeKindSchema,
  corrects: idSchema.nullable(),
  from: fulfilmentSchema,
  to: fulfilmentSchema.nullable(),
  holdsFrom: daySchema,
  decidedAt: instantSchema,
  reason: z.string(),
  evidence: z.array(evidenceSchema),
  actor: actorSchema,
  /** Who approved it; `null` until reviews exist. */
  approvedBy: actorSchema.nullable(),
});
export type StatusChange = z.infer<typeof statusChangeSchema>;
