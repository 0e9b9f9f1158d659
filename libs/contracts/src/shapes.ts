import { z } from './zod';

/** A UUID (version 7: ordered by the time it was made). */
export const idSchema = z.uuid();

/** Years that clocks, calendars and PostgreSQL agree on; ISO 8601 has a year 0000, which they don't. */
const hasYear = (written: string) => !written.startsWith('0000');
const YEARS = 'a year from 0001 to 9999';

/** An instant, UTC, ISO 8601, in the years 0001 to 9999. */
export const instantSchema = z.iso.datetime().refine(hasYear, YEARS);

/** A calendar day in Asia/Almaty, `YYYY-MM-DD`, in the years 0001 to 9999. */
export const daySchema = z.iso.date().refine(hasYear, YEARS);

/** The hash of bytes or of a text in UTF-8, 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Who did something. */
export const actorSchema = z.object({ id: idSchema, name: z.string() });
export type Actor = z.infer<typeof actorSchema>;

/** A cursor may hold a title of 500 characters, each as six bytes of JSON, in base64. */
const LONGEST_CURSOR = 4200;

/** What every list's query may hold: the cursor of the page before, and how many rows. */
export const pageQuerySchema = z.object({
  after: z.string().max(LONGEST_CURSOR).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/**
 * A page of rows: `next` is the cursor of the following page, `null` on the last; `total` counts all that the filters match. Of
 * words that many rows have, it counts the first 1,000, and `totalIsLeast` says that there are more.
 */
export function pageSchema<Row extends z.ZodType>(row: Row) {
  return z.object({
    items: z.array(row),
    next: z.string().nullable(),
    total: z.int().nonnegative(),
    totalIsLeast: z.literal(true).optional(),
  });
}
export interface Page<Row> {
  items: Row[];
  next: string | null;
  total: number;
  totalIsLeast?: true | undefined;
}

/** A refusal, RFC 9457: `code` is stable, `detail` names the thing, `remedy` says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  remedy: z.string().nullable(),
  requestId: z.string(),
  /** The fields that were refused, on `invalid-input`. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** After how many seconds to ask again, on `unavailable`; the header `Retry-After` says it, too. */
  retryAfterSeconds: z.int().positive().optional(),
  /** The resource as it stands now, on `stale-version`. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A query parameter that may be given several times or once; always a list when read. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(item).optional(),
  );
}

/** A query parameter that is `true` or `false`. */
export const flagSchema = z.stringbool().optional();
