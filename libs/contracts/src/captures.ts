import { z } from './zod';
import { actorSchema, idSchema, instantSchema, sha256Schema } from './shapes';

export const captureMethodSchema = z.enum(['fetched', 'uploaded', 'pasted']);
export type CaptureMethod = z.infer<typeof captureMethodSchema>;

/** One receipt of bytes. Only a `fetched` one may be called an unaltered copy of a page. */
export const captureSchema = z.object({
  id: idSchema,
  method: captureMethodSchema,
  /** The address, or `urn:sha256:…` where there is none. */
  url: z.string(),
  /** The address that answered, where redirects led to another one than `url`; `null` where it was that one. */
  answeredUrl: z.string().nullable(),
  status: z.int().nullable(),
  headers: z.record(z.string(), z.string()),
  sha256: sha256Schema,
  byteLength: z.int(),
  mediaType: z.string(),
  charset: z.string().nullable(),
  /** Why no release could be read from a page that was fetched: a code; `null` where one was. */
  refusal: z.string().nullable(),
  fileName: z.string().nullable(),
  /** When the sender says the bytes were fetched. */
  fetchedAt: instantSchema.nullable(),
  /** When we received them, by our clock. */
  receivedAt: instantSchema,
  actor: actorSchema,
});
export type Capture = z.infer<typeof captureSchema>;

const captureUrl = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
  .max(2000);

/** Bytes that somebody fetched from an address. */
export const fetchedCaptureSchema = z.object({
  method: z.literal('fetched'),
  source: z.string(),
  url: captureUrl,
  status: z.int().min(100).max(599).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  fetchedAt: instantSchema,
  contentBase64: z.base64(),
});

/** A text that a person pasted; the title may stand in its first paragraph. */
export const pastedCaptureSchema = z.object({
  method: z.literal('pasted'),
  source: z.string(),
  text: z.string(),
});

/** The fields beside the `file` of an upload (`multipart/form-data`). */
export const uploadFieldsSchema = z.object({
  source: z.string(),
  url: captureUrl.optional(),
  fetchedAt: instantSchema.optional(),
});

export const createCaptureSchema = z.discriminatedUnion('method', [
  fetchedCaptureSchema,
  pastedCaptureSchema,
]);

/**
 * What came of handing in bytes: `unchanged` where the same bytes at the same address and time were here already, or the page
 * said the same; `kept` where the page was seen since, so that its copy is kept and nothing is read from it.
 */
export const ingestResultSchema = z.object({
  outcome: z.enum(['imported', 'unchanged', 'kept']),
  captureId: idSchema,
  releaseId: idSchema,
  versionId: idSchema,
  title: z.string(),
  suggestions: z.int(),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;
