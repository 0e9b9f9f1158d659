import { almatyOffset } from '@uade/kernel';

const HOUR = 3_600_000;

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

/** UTC, as it is written; `null` outside of the years 1 to 9999, which dates elsewhere do not have. */
function instantAt(at: number): string | null {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString() : null;
}

/**
 * The instant of a clock reading in Almaty: UTC+6 before 2024-03-01, UTC+5 from then.
 *
 * @returns UTC, as `2023-03-13T10:32:00.000Z`, or `null` if there is no such date or time.
 */
export function almatyInstant(wall: WallTime): string | null {
  const at = asUtc(wall);
  if (at === null) return null;
  // An hour that was twice on the clocks, when they went back, is the first of both.
  const early = at - 6 * HOUR;
  return instantAt(almatyOffset(early) === 6 ? early : at - 5 * HOUR);
}

/** The instant of a clock reading whose distance from UTC is written with it, in minutes east. */
export function zonedInstant(wall: WallTime, offsetMinutes: number): string | null {
  const at = asUtc(wall);
  return at === null || Math.abs(offsetMinutes) > 14 * 60 ? null : instantAt(at - offsetMinutes * 60_000);
}
