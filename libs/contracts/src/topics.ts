import { z } from './zod';

/** The topics that every installation starts with; an administrator may add others. */
export const TOPICS = [
  'elections',
  'constitution-reforms',
  'economy',
  'prices-incomes',
  'social-policy',
  'health',
  'education',
  'regions-housing',
  'infrastructure-energy',
  'agriculture-water',
  'justice-security',
  'foreign-policy',
  'digital',
  'culture',
] as const;
export type TopicSlug = (typeof TOPICS)[number];

/** A name in the three languages of the interface. */
export const localNamesSchema = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

export const topicSchema = z.object({
  slug: z.string(),
  parent: z.string().nullable(),
  names: localNamesSchema,
});
export type Topic = z.infer<typeof topicSchema>;
