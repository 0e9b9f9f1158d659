import { LANGUAGES } from '@uade/kernel';
import { z } from './zod';
import { captureMethodSchema } from './captures';
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

/** What a change does to what is said, the gravest first. */
export const changeClassSchema = z.enum([
  'negation',
  'date',
  'number',
  'name',
  'modality',
  'quote',
  'wording',
  'typo',
  'layout',
]);
export type ChangeClass = z.infer<typeof changeClassSchema>;

/** Half-open, in UTF-16 code units. */
const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** One change between two texts; the span of what is not there (the old one of an addition) is empty. */
export const textChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'replaced']),
  /** Into the old text. */
  old: spanSchema,
  /** Into the new text. */
  new: spanSchema,
  class: changeClassSchema,
  /** All that the change does, the gravest first. */
  classes: z.array(changeClassSchema),
  /** How much it may change the meaning: 0 not at all, 1 to its opposite. */
  significance: z.number().min(0).max(1),
});
export type TextChange = z.infer<typeof textChangeSchema>;

/**
 * What became of a mark's words in the new version: they stand where they stood or elsewhere (`moved`), were spelled
 * or set anew (`reworded`), may say something else (`changed`), stand at several places (`ambiguous`) or nowhere (`orphaned`),
 * or are back where there were none (`returned`).
 */
export const markFateSchema = z.enum(['moved', 'reworded', 'changed', 'ambiguous', 'orphaned', 'returned']);
export type MarkFate = z.infer<typeof markFateSchema>;

/** `settled` needs nobody; `open` waits for a person; the rest is what a person decided. */
export const markPlaceStateSchema = z.enum(['settled', 'open', 'accepted', 'moved', 'dropped']);

/** A span of the new version with its words. */
const placeSchema = spanSchema.extend({ quote: z.string() });

/** What stands on the words: the mention of a commitment, or somebody's annotation. */
const placedMarkSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('mention'),
    id: idSchema,
    commitmentId: idSchema,
    commitmentTitle: z.string(),
  }),
  z.object({ type: z.literal('annotation'), id: idSchema, body: z.string(), creator: actorSchema }),
]);

/** Where a mark's words stand in the version that an edit made, and who decided so. */
export const markPlaceSchema = z.object({
  id: idSchema,
  /** Guards writes: send it back as `If-Match: "<version>"`. */
  version: z.int(),
  editId: idSchema,
  mark: placedMarkSchema,
  fate: markFateSchema,
  state: markPlaceStateSchema,
  /** The gravest thing that was done to its words; `null` where none changed. */
  class: changeClassSchema.nullable(),
  /** The words as they stood in the version before; `null` where they stood nowhere and came back. */
  before: placeSchema.nullable(),
  /** Where they stand now; `null` where nobody knows. */
  place: placeSchema.nullable(),
  /** The changed words within it: what was taken out and what was put in, the gravest change. */
  removed: z.string(),
  added: z.string(),
  decision: z.object({ actor: actorSchema, at: instantSchema, reason: z.string() }).nullable(),
});
export type MarkPlace = z.infer<typeof markPlaceSchema>;

export const editQuerySchema = pageQuerySchema.extend({
  /** Edits with a change of one of these classes. */
  class: listOf(changeClassSchema),
  source: listOf(z.string()),
  language: listOf(z.enum(LANGUAGES)),
  release: idSchema.optional(),
  /** Edits that changed the words of a commitment's mention or of an annotation. */
  touches: flagSchema,
  /** Edits that wait for a person to say where a mark stands. */
  undecided: flagSchema,
  sort: z.enum(['newest', 'gravest']).default('newest'),
});
export type EditQuery = z.infer<typeof editQuerySchema>;

/** One side of an edit. */
const editedVersionSchema = z.object({
  id: idSchema,
  number: z.int().positive(),
  /** When the bytes that it was read from came in. */
  capturedAt: instantSchema,
  captureId: idSchema,
  /** How the bytes came in: only `fetched` ones are a copy of the page. */
  method: captureMethodSchema,
});

/** Two captures of one page, read by the same extractor, that say different things. */
export const editRowSchema = z.object({
  id: idSchema,
  releaseId: idSchema,
  releaseTitle: z.string(),
  source: sourceRefSchema,
  language: z.enum(LANGUAGES),
  url: z.string(),
  from: editedVersionSchema,
  to: editedVersionSchema,
  class: changeClassSchema,
  significance: z.number(),
  changeCount: z.int(),
  /** The gravest change with some words around it, of the new text or, where nothing was put in, of the old one. */
  gravest: z.object({
    inTitle: z.boolean(),
    before: z.string(),
    removed: z.string(),
    added: z.string(),
    after: z.string(),
  }),
  /** The mentions and annotations whose words it changed. */
  touched: z.array(markPlaceSchema),
});
export type EditRow = z.infer<typeof editRowSchema>;
export const editPageSchema = pageSchema(editRowSchema);

export const editSchema = editRowSchema.extend({
  oldTitle: z.string(),
  newTitle: z.string(),
  titleChanges: z.array(textChangeSchema),
  oldText: z.string(),
  newText: z.string(),
  /** In the order of the text. */
  changes: z.array(textChangeSchema),
});
export type Edit = z.infer<typeof editSchema>;

/** A person's decision on where a mark stands; `reopened` undoes the last one. */
export const newMarkPlaceDecisionSchema = z
  .object({
    decision: z.enum(['accepted', 'moved', 'dropped', 'reopened']),
    /** Where the mark stands in the new version, where it was `moved`. */
    place: spanSchema.nullable().default(null),
    reason: z.string().trim().max(2000).default(''),
  })
  .refine(
    ({ decision, place }) => (decision === 'moved') === (place !== null),
    'a place is given exactly where the mark is moved',
  );
export type NewMarkPlaceDecision = z.input<typeof newMarkPlaceDecisionSchema>;

/** An edit as the history of a commitment shows it. */
export const commitmentEditSchema = markPlaceSchema.extend({
  releaseId: idSchema,
  releaseTitle: z.string(),
  source: sourceRefSchema,
  language: z.enum(LANGUAGES),
  capturedAt: instantSchema,
});
export type CommitmentEdit = z.infer<typeof commitmentEditSchema>;
