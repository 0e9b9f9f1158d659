import { z } from 'zod';

/** What the program does when it reads a release, for the screen *About the method*. */
export const methodSchema = z.object({
  extractor: z.string(),
  captureReader: z.string(),
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
