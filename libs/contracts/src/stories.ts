import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import {
  actorSchema,
  flagSchema,
  idSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  pageSchema,
} from './shapes';
import { sourceRefSchema } from './sources';

/** Why two releases tell one event: one page at two addresses; the same wording; one cites the other; translated; in other words. */
export const storyLinkKindSchema = z.enum(['twin', 'copy', 're-report', 'translation', 'same-event']);
export type StoryLinkKind = z.infer<typeof storyLinkKindSchema>;

/** What a link rests on. `words` are as they were compared: without endings, names in one alphabet. */
export const storyReasonSchema = z.object({
  kind: z.enum([
    'same-page',
    'cites-address',
    'cites-source',
    'shared-paragraphs',
    'same-wording',
    'same-date',
    'same-number',
    'same-name',
    'about',
    'same-words',
    'letters-alike-only',
  ]),
  words: z.array(z.string()),
  /** Paragraphs, or per cent of the wording; `null` where nothing is counted. */
  count: z.int().nullable(),
});
export type StoryReason = z.infer<typeof storyReasonSchema>;

/** Two releases that the program has linked: a suggestion, made again whenever one of them is read again. */
export const storyLinkSchema = z.object({
  a: idSchema,
  b: idSchema,
  kind: storyLinkKindSchema,
  /** 0–1; of links of one kind the higher is the surer. */
  score: z.number().min(0).max(1),
  reasons: z.array(storyReasonSchema),
  /** The release that the other one cites; `null` where neither does. */
  cited: idSchema.nullable(),
  extractor: z.string(),
});
export type StoryLink = z.infer<typeof storyLinkSchema>;

/** A release as a story names it. */
export const storyReleaseSchema = z.object({
  releaseId: idSchema,
  title: z.string(),
  source: sourceRefSchema,
  language: z.enum(LANGUAGES),
  url: z.string(),
  publishedAt: instantSchema.nullable(),
});
export type StoryRelease = z.infer<typeof storyReleaseSchema>;

/** A release of a story with what it is to the others. */
export const storyMemberSchema = storyReleaseSchema.extend({
  /** The origin; else how it is linked, to the origin if it is; `joined` where only a person's decision holds it. */
  role: z.union([z.literal('origin'), storyLinkKindSchema, z.literal('joined')]),
  /** The link that `role` speaks of; `null` for the origin and where only a person's decision holds it. */
  link: storyLinkSchema.nullable(),
});
export type StoryMember = z.infer<typeof storyMemberSchema>;

/** The releases that tell one event, the origin first, then in order of time. */
export const storySchema = z.object({
  id: idSchema,
  primaryId: idSchema,
  /** How many releases it has; `members` holds the first 200 of them. */
  releaseCount: z.int(),
  languages: z.array(z.enum(LANGUAGES)),
  /** When the first of them was published. */
  since: instantSchema.nullable(),
  members: z.array(storyMemberSchema),
});
export type Story = z.infer<typeof storySchema>;

/** What a person has decided on a release's place. */
export const storyDecisionSchema = z.object({
  id: idSchema,
  decision: z.enum(['join', 'split']),
  /** The release that was joined to, or split from, the others. */
  release: storyReleaseSchema,
  others: z.array(storyReleaseSchema),
  reason: z.string(),
  actor: actorSchema,
  at: instantSchema,
  /** Who took it back; `null` while it is in force. */
  undone: z.object({ actor: actorSchema, at: instantSchema, reason: z.string() }).nullable(),
});
export type StoryDecision = z.infer<typeof storyDecisionSchema>;

/** Which story a release belongs to, and what people have decided about that. */
export const releaseStorySchema = z.object({
  releaseId: idSchema,
  /** Guards decisions: send it back as `If-Match: "<version>"`. Every decision that names the release raises it. */
  version: z.int().positive(),
  /** `null` where it is the only release that tells its event. */
  story: storySchema.nullable(),
  /** Whether the program has still to look for its story. */
  pending: z.boolean(),
  /** Every decision that names the release, the newest first. */
  decisions: z.array(storyDecisionSchema),
});
export type ReleaseStory = z.infer<typeof releaseStorySchema>;

/** A person's decision on a release's place; undoing one is a decision too. */
export const newStoryDecisionSchema = z
  .object({
    decision: z.enum(['join', 'split', 'undo']),
    /** A release of the story that this one is to belong to, where it is joined. */
    with: idSchema.nullable().default(null),
    /** The decision that is taken back, where one is. */
    undoes: idSchema.nullable().default(null),
    reason: z.string().trim().max(2000).default(''),
  })
  .refine(
    ({ decision, with: other }) => (decision === 'join') === (other !== null),
    'a release is named exactly where one is joined',
  )
  .refine(
    ({ decision, undoes }) => (decision === 'undo') === (undoes !== null),
    'a decision is named exactly where one is undone',
  )
  .refine(({ decision, reason }) => decision === 'undo' || reason !== '', 'a reason is needed');
export type NewStoryDecision = z.input<typeof newStoryDecisionSchema>;

export const storyQuerySchema = pageQuerySchema.extend({
  /** Stories with a release of one of these sources. */
  source: listOf(z.string()),
  /** Stories told in each of these languages. */
  language: listOf(z.enum(LANGUAGES)),
  /** Stories with a link of one of these kinds. */
  kind: listOf(storyLinkKindSchema),
  /** Stories of which a person has decided something that is in force. */
  decided: flagSchema,
});
export type StoryQuery = z.infer<typeof storyQuerySchema>;

export const storyRowSchema = z.object({
  id: idSchema,
  primary: storyReleaseSchema,
  releaseCount: z.int(),
  languages: z.array(z.enum(LANGUAGES)),
  kinds: z.array(storyLinkKindSchema),
  since: instantSchema.nullable(),
});
export type StoryRow = z.infer<typeof storyRowSchema>;
export const storyPageSchema = pageSchema(storyRowSchema);
