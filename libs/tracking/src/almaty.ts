const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Kazakhstan moved to one time zone at midnight of 1 March 2024, Almaty's clocks going back from UTC+6 to UTC+5. */
const ONE_ZONE_SINCE = Date.parse('2024-02-29T18:00:00Z');

/**
 * How far Almaty's clocks are ahead of UTC, in hours. Own table, because a browser's time zone data may be older than
 * the law; right from 31 October 2004 on (before, there was summer time).
 *
 * @param instant  UTC, ISO 8601, or a `Date`.
 * @see IANA time zone database, Asia/Almaty
 */
export function almatyOffset(instant: string | Date): number {
  return milliseconds(instant) < ONE_ZONE_SINCE ? 6 : 5;
}

/**
 * The calendar day in Asia/Almaty.
 *
 * @param instant  UTC, ISO 8601, or a `Date`.
 * @returns `YYYY-MM-DD`.
 */
export function almatyDay(instant: string | Date): string {
  const there = milliseconds(instant) + almatyOffset(instant) * HOUR;
  return new Date(there).toISOString().slice(0, 10);
}

/**
 * The day that many days later, or earlier where negative.
 *
 * @param day  `YYYY-MM-DD`.
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function milliseconds(instant: string | Date): number {
  return typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
}
