import { z } from './zod';
import { idSchema } from './shapes';

/** A person or body that says things; `name` as first read, in the language of that release. */
export const speakerSchema = z.object({ id: idSchema, name: z.string(), commitmentCount: z.int() });
export type Speaker = z.infer<typeof speakerSchema>;
