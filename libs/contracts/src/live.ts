import { z } from './zod';
import { idSchema } from './shapes';

/** The form of the messages of the event stream; a reader that does not know it asks everything anew. */
export const LIVE_SCHEMA_VERSION = 1;

/**
 * Everything that is recorded as an event, with the ids that are told of it. An event that is not listed here cannot be
 * recorded; what an event carries beyond its ids is not sent.
 */
export const LIVE_EVENTS = {
  'annotation.made': ['annotationId', 'versionId'],
  'annotation.removed': ['annotationId', 'versionId'],
  'annotation.restored': ['annotationId', 'versionId'],
  'annotation.rewritten': ['annotationId', 'versionId'],
  'backfill.begun': ['backfillId', 'sourceId'],
  'backfill.cancelled': ['backfillId', 'sourceId'],
  'backfill.failed': ['backfillId', 'sourceId'],
  'backfill.finished': ['backfillId', 'sourceId'],
  'backfill.progressed': ['backfillId', 'sourceId'],
  'backfill.resumed': ['backfillId', 'sourceId'],
  'commitment.changed': ['commitmentId'],
  'commitment.entered': ['commitmentId'],
  'commitment.mentioned': ['commitmentId'],
  'commitment.status-changed': ['commitmentId', 'statusChangeId'],
  'commitment.withdrawn': ['commitmentId'],
  'item.visited': ['itemId', 'sourceId'],
  'mark-place.accepted': ['editId', 'markPlaceId'],
  'mark-place.dropped': ['editId', 'markPlaceId'],
  'mark-place.moved': ['editId', 'markPlaceId'],
  'mark-place.reopened': ['editId', 'markPlaceId'],
  'release.edited': ['editId', 'releaseId'],
  'release.read': ['releaseId', 'versionId'],
  'release.returned': ['releaseId', 'itemId'],
  'release.vanished': ['releaseId', 'itemId'],
  'source.added': ['sourceId'],
  'source.changed': ['sourceId'],
  'source.paused': ['sourceId'],
  'source.polled': ['sourceId'],
  'source.resumed': ['sourceId'],
  'story.changed': ['storyId'],
  'suggestion.accepted': ['suggestionId', 'releaseId', 'commitmentId'],
  'suggestion.rejected': ['suggestionId', 'releaseId', 'commitmentId'],
  'suggestion.reopened': ['suggestionId', 'releaseId', 'commitmentId'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of an event: what it happened to, and what happened. */
export type EventName = keyof typeof LIVE_EVENTS;
export type LiveIdName = (typeof LIVE_EVENTS)[EventName][number];

const eventNames = Object.keys(LIVE_EVENTS) as [EventName, ...EventName[]];
const idNames = [...new Set<LiveIdName>(Object.values(LIVE_EVENTS).flat())];

/** Something that happened: its name, and the ids of what it touches. Never a word of a document or of a person. */
export const liveEventSchema = z.object({
  name: z.enum(eventNames),
  ids: z.partialRecord(z.enum(idNames), idSchema),
});
export type LiveEvent = z.infer<typeof liveEventSchema>;

const version = { schemaVersion: z.literal(LIVE_SCHEMA_VERSION) };

/**
 * One message of the stream, as the JSON of its `data`:
 *
 * - `hello`: the stream is open, and tells all that happens from here on;
 * - `events`: what happened, oldest first; what happened several times to the same thing is told once;
 * - `reset`: what was missed cannot be told (too much of it, or the cursor is of another database): ask everything anew;
 * - `beat`: nothing happened, and the stream is alive. One comes at least every 20 seconds.
 *
 * All but `beat` have an `id`: the cursor that `Last-Event-ID`, or `after`, takes back.
 */
export const liveMessageSchema = z.discriminatedUnion('type', [
  z.object({ ...version, type: z.literal('hello') }),
  z.object({ ...version, type: z.literal('events'), events: z.array(liveEventSchema).min(1) }),
  z.object({ ...version, type: z.literal('reset') }),
  z.object({ ...version, type: z.literal('beat') }),
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;

/** Where the stream goes on; the header `Last-Event-ID` goes before it. Without either it begins now. */
export const liveQuerySchema = z.object({ after: z.string().max(100).optional() });
export type LiveQuery = z.infer<typeof liveQuerySchema>;
