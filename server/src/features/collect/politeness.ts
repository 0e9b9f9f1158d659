const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Bounds of a back-off, in milliseconds. */
export interface BackOff {
  /** After the first failure. */
  readonly baseMs: number;
  readonly capMs: number;
}

/** For a host that can't be reached or asks us to wait without saying how long. */
export const HOST_BACK_OFF: BackOff = { baseMs: 30 * SECOND, capMs: 6 * HOUR };

/** For a page that answers with an error. */
export const PAGE_BACK_OFF: BackOff = { baseMs: 15 * MINUTE, capMs: 3 * DAY };

/** Nobody is waited for longer, whatever they ask. */
const LONGEST = DAY;

/**
 * How long to wait after failures in a row: doubled with each, and spread so that those who failed together don't come back together.
 *
 * @param streak  1 after the first failure.
 * @param chance  0 to 1.
 * @returns Milliseconds, between half of the doubled base and the whole of it.
 */
export function backOffMs(streak: number, { baseMs, capMs }: BackOff, chance: number): number {
  const doubled = Math.min(capMs, baseMs * 2 ** Math.min(Math.max(streak - 1, 0), 40));
  return Math.round(doubled * (0.5 + chance / 2));
}

/**
 * How long an answer asks us to wait, by its Retry-After header: seconds, or a date.
 *
 * @returns Milliseconds, at most a day; `null` where it says nothing that can be read.
 * @see RFC 9110, 10.2.3
 */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) return Math.min(Number(written) * SECOND, LONGEST);
  // Date.parse takes far more than HTTP's three forms; all of those begin with a day of the week.
  const until = /^[A-Z][a-z]{2,8},? /.test(written) ? Date.parse(inUtc(written)) : NaN;
  if (Number.isNaN(until)) return null;
  return Math.min(Math.max(until - now.getTime(), 0), LONGEST);
}

/** The third form, that of C's `asctime`, names no zone and means UTC; Date.parse would take it for the machine's own. */
function inUtc(written: string): string {
  return /[A-Za-z]$| [+-]\d{4}$/.test(written) ? written : `${written} GMT`;
}

/**
 * The pause between two requests to a host: ours, or the longer one that its robots.txt asks for.
 *
 * @param crawlDelay  In seconds; `null` where none is asked for.
 * @returns Milliseconds, at most a day.
 */
export function pauseMs(ownMs: number, crawlDelay: number | null): number {
  return Math.min(Math.max(ownMs, (crawlDelay ?? 0) * SECOND), LONGEST);
}
