import { READ_LANGUAGES } from '@uade/kernel';
import { z } from 'zod';
import { idSchema } from './shapes';

export const sourceSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  homePage: z.url().nullable(),
  languages: z.array(z.enum(READ_LANGUAGES)),
  /** Whether the source and all it says are invented for the demo. */
  fictional: z.boolean(),
});
export type Source = z.infer<typeof sourceSchema>;

export const createSourceSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
    .max(60),
  name: z.string().trim().min(1).max(200),
  homePage: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  languages: z.array(z.enum(READ_LANGUAGES)).min(1),
  fictional: z.boolean().default(false),
});
export type CreateSource = z.infer<typeof createSourceSchema>;

/** What a row of another list says of its source. */
export const sourceRefSchema = sourceSchema.pick({ slug: true, name: true, fictional: true });
