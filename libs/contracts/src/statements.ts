import { z } from './zod';
import { idSchema } from './shapes';

/** A span of a version with what kind of speech it is, and its speaker where one is given. */
export const statementSchema = z.object({
  id: idSchema,
  start: z.int(),
  end: z.int(),
  kind: z.enum(['direct', 'indirect']),
  speaker: z.string().nullable(),
  /** Statements with the same number are one utterance. */
  group: z.int(),
});
export type Statement = z.infer<typeof statementSchema>;
