import { z } from './zod';
import { LANGUAGES, SCRIPTS } from '@uade/kernel';
import { daySchema } from './shapes';

/** A half-open stretch of a text, in UTF-16 code units. */
export const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'start must not stand after end');

export const commitmentKindSchema = z.enum(['pledge', 'instruction', 'announcement', 'guarantee']);
export type CommitmentKind = z.infer<typeof commitmentKindSchema>;

/** What the program can say of a commitment's testability; people may also say `out-of-control`. */
export const readTestabilitySchema = z.enum(['testable', 'vague']);

export const quoteKindSchema = z.enum(['direct', 'indirect']);

export const deadlinePrecisionSchema = z.enum(['day', 'month', 'quarter', 'half', 'year', 'open']);
export type DeadlinePrecision = z.infer<typeof deadlinePrecisionSchema>;

/** Where a deadline is written and the interval it means; `from` and `to` are `null` where the words give none. */
export const readDeadlineSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  precision: deadlinePrecisionSchema,
});

/** What is counted or measured; the same keys in all languages. */
export const numberUnitSchema = z.enum([
  'tenge',
  'dollar',
  'euro',
  'rouble',
  'yuan',
  'percent',
  'percentage-point',
  'hectare',
  'square-metre',
  'square-kilometre',
  'kilometre',
  'metre',
  'tonne',
  'kilogram',
  'cubic-metre',
  'litre',
  'barrel',
  'megawatt',
  'kilowatt-hour',
  'person',
  'family',
  'job',
  'times',
  'year',
  'month',
  'week',
  'day',
  'hour',
]);
export type NumberUnit = z.infer<typeof numberUnitSchema>;

/** A figure that is promised, and where it is written. Of a range, `upTo` is the upper end. */
export const readTargetSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  value: z.number(),
  upTo: z.number().nullable(),
  /** `null` where what is counted is no known unit. */
  unit: numberUnitSchema.nullable(),
});

/** What the program reads from one document. Offsets are half-open, in UTF-16 code units of `text` (the body without the title). */
export const analysisSchema = z.object({
  extractor: z.string(),
  title: z.string().nullable(),
  language: z.enum(LANGUAGES),
  script: z.enum(SCRIPTS),
  publishedAt: z.iso.datetime().nullable(),
  origin: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  text: z.string(),
  sentences: z.array(z.object({ start: z.int(), end: z.int() })),
  quotes: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      speaker: z.string().nullable(),
      kind: quoteKindSchema,
      /** Quotes with the same number are one utterance, over several paragraphs or around its attribution. */
      group: z.int(),
    }),
  ),
  commitments: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      kind: commitmentKindSchema,
      testability: readTestabilitySchema,
      restated: z.boolean(),
      topic: z.string().nullable(),
      speaker: z.string().nullable(),
      responsible: z.string().nullable(),
      /** Who is to act: the responsible body, the speaker who binds himself, or the subject of the sentence. */
      actor: z.string().nullable(),
      /** Whether it is promised, or ordered, not to do it. */
      negated: z.boolean(),
      /** The words under which alone it holds. */
      condition: spanSchema.nullable(),
      /** The verb phrase that is promised. */
      action: spanSchema.nullable(),
      target: readTargetSchema.nullable(),
      deadline: readDeadlineSchema.nullable(),
      rule: z.string(),
      score: z.number().min(0).max(1),
    }),
  ),
  claims: z.array(z.object({ start: z.int(), end: z.int(), score: z.number().min(0).max(1) })),
});
export type Analysis = z.infer<typeof analysisSchema>;
