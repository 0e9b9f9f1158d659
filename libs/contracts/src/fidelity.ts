import { z } from './zod';
import { textChangeSchema } from './edits';
import { idSchema, instantSchema } from './shapes';
import { storyReleaseSchema } from './stories';

/** Half-open, in UTF-16 code units of the text that it is into. */
const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const fidelityQuerySchema = z.object({
  /** The release whose words it is held against; the origin of its story where none is named. */
  with: idSchema.optional(),
});

/** A sentence of a quote beside the sentence of the primary release that it comes from. */
export const quotedSentenceSchema = z.object({
  /** Into the re-report's text. */
  here: spanSchema,
  quote: z.string(),
  /** Where it stands in the primary release; `null` where nothing there is like it. */
  primary: spanSchema
    .extend({ quote: z.string(), quoted: z.boolean(), speaker: z.string().nullable() })
    .nullable(),
  /** What differs, into the two quotes: `old` is the primary's. In order; empty where every word is the same. */
  changes: z.array(textChangeSchema),
  /** How much the gravest change may alter the meaning: 0 not at all, 1 to its opposite. */
  significance: z.number().min(0).max(1),
});
export type QuotedSentence = z.infer<typeof quotedSentenceSchema>;

/** A quote of the re-report. */
export const comparedQuoteSchema = z.object({
  start: z.int(),
  end: z.int(),
  speaker: z.string().nullable(),
  /** `same`: every word; `layout`: but for marks and spaces; `changed`; `not-found`: no sentence of it is in the primary. */
  verdict: z.enum(['same', 'layout', 'changed', 'not-found']),
  significance: z.number().min(0).max(1),
  /** The speaker whom the primary release names for these words, where that is somebody else. */
  otherSpeaker: z.string().nullable(),
  sentences: z.array(quotedSentenceSchema),
  /** Sentences that stand in the primary's quote beside those taken over, and not here. Spans into the primary's text. */
  leftOut: z.array(spanSchema.extend({ quote: z.string() })),
});
export type ComparedQuote = z.infer<typeof comparedQuoteSchema>;

/** Whether a release changed the words that it quotes. */
export const fidelitySchema = z.object({
  releaseId: idSchema,
  versionId: idSchema,
  primary: storyReleaseSchema,
  /** The version that stood when the release was published, as far as captures show; else the first. */
  primaryVersion: z.object({
    id: idSchema,
    number: z.int().positive(),
    capturedAt: instantSchema,
    /** Whether the page says the same today. */
    isNewest: z.boolean(),
  }),
  /** Words are compared within one language only. */
  comparable: z.boolean(),
  quotes: z.array(comparedQuoteSchema),
});
export type Fidelity = z.infer<typeof fidelitySchema>;
