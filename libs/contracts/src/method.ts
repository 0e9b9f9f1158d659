import { z } from './zod';

/** How well the program reads, measured on labelled material; the keys of sets and figures are those of the evaluation. */
export const measurementsSchema = z.object({
  /** The readers that were measured; the figures are not those of another. */
  readers: z.string(),
  measuredOn: z.iso.date(),
  sets: z.array(
    z.object({
      name: z.string(),
      /** Whether items or errors of the set were read while rules were written: an upper bound then. */
      seen: z.boolean(),
      figures: z.array(
        z.object({
          /** Parts joined by a full stop: level and language where there are some, then the measure. */
          name: z.string(),
          value: z.number(),
          /** Ends of the 95 % bootstrap interval. */
          low: z.number().nullable(),
          high: z.number().nullable(),
          /** Number of units: sentences, documents or pairs. */
          n: z.int().nullable(),
          /** The figure of the best other tool that is known. */
          reference: z.number().nullable(),
        }),
      ),
    }),
  ),
});
export type Measurements = z.infer<typeof measurementsSchema>;

/** What the program does when it reads a release, for the screen *About the method*. */
export const methodSchema = z.object({
  extractor: z.string(),
  captureReader: z.string(),
  measurements: measurementsSchema,
  rules: z.array(
    z.object({
      name: z.string(),
      language: z.string(),
      step: z.string(),
      description: z.string(),
      example: z.string(),
      counterExample: z.string(),
      /** How many stored suggestions it made, and how many of these people accepted and rejected. */
      suggested: z.int(),
      accepted: z.int(),
      rejected: z.int(),
    }),
  ),
});
export type Method = z.infer<typeof methodSchema>;
