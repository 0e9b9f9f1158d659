/** The day on which Almaty moved from UTC+6 to UTC+5. */
const MOVED_TO_UTC5 = Date.UTC(2024, 2, 1);
const HOUR = 3_600_000;
/** Where years begin that ISO 8601 writes with a sign, and that nothing else reads. */
const YEAR_10000 = Date.UTC(10_000, 0);

/** A date and time as written, without a zone: month 1–12, hour 0–23; no time means midnight. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** The parts as milliseconds were they UTC, or `null` if there is no such date or time. */
function asUtc({ year, month, day, hour = 0, minute = 0, second = 0 }: WallTime): number | null {
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(at);
  const exists =
    read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 && second < 60 ? at : null;
}

function written(at: number): string | null {
  return at < YEAR_10000 ? new Date(at).toISOString() : null;
}

/**
 * The instant of a clock reading in Almaty: UTC+6 before 2024-03-01, UTC+5 from then.
 *
 * @returns UTC, as `2023-03-13T10:32:00.000Z`, or `null` if there is no such date or time.
 */
export function almatyInstant(wall: WallTime): string | null {
  const at = asUtc(wall);
  if (at === null) return null;
  return written(at - (at < MOVED_TO_UTC5 ? 6 : 5) * HOUR);
}

/** The instant of a clock reading whose distance from UTC is written with it, in minutes east. */
export function zonedInstant(wall: WallTime, offsetMinutes: number): string | null {
  const at = asUtc(wall);
  return at === null || Math.abs(offsetMinutes) > 14 * 60 ? null : written(at - offsetMinutes * 60_000);
}
