import { z } from './zod';
import { actorSchema, idSchema, instantSchema } from './shapes';

export const motivationSchema = z.enum([
  'assessing',
  'classifying',
  'commenting',
  'describing',
  'highlighting',
  'identifying',
  'linking',
  'questioning',
  'tagging',
]);

/** An analyst's mark on a span of a version. */
export const annotationSchema = z.object({
  id: idSchema,
  /** Guards writes: send it back as `If-Match: "<version>"`. */
  version: z.int(),
  versionId: idSchema,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  motivation: motivationSchema,
  body: z.string(),
  creator: actorSchema,
  createdAt: instantSchema,
  changedAt: instantSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;

export const annotationQuerySchema = z.object({ versionId: idSchema });

export const createAnnotationSchema = z.object({
  versionId: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  motivation: motivationSchema.default('commenting'),
  body: z.string().trim().max(10_000),
});

export const updateAnnotationSchema = z.object({ body: z.string().trim().max(10_000) });
