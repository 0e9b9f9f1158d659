import { almatyOffset } from '@uade/kernel';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The calendar day in Asia/Almaty.
 *
 * @param instant  UTC, ISO 8601, or a `Date`.
 * @returns `YYYY-MM-DD`.
 */
export function almatyDay(instant: string | Date): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return new Date(at + almatyOffset(at) * HOUR).toISOString().slice(0, 10);
}

/**
 * The day that many days later, or earlier where negative.
 *
 * @param day  `YYYY-MM-DD`.
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
