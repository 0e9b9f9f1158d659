import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { spanSchema } from './analysis';
import { idSchema, instantSchema } from './shapes';
import { sourceRefSchema } from './sources';

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(300),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** Where words were found: a release or a commitment. */
export const searchHitSchema = z.object({
  type: z.enum(['release', 'commitment']),
  id: idSchema,
  title: z.string(),
  excerpt: z.string(),
  /** Where in the excerpt the words looked for stand. */
  found: z.array(spanSchema),
  language: z.enum(LANGUAGES),
  source: sourceRefSchema,
  at: instantSchema.nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
export const searchResultSchema = z.object({ hits: z.array(searchHitSchema) });
