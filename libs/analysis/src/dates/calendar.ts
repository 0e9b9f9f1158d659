import { almatyOffset } from '@uade/kernel';

/** A calendar day, as numbers; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** The day in Asia/Almaty of a UTC instant; `null` if `instant` is no date. */
export function dayInAlmaty(instant: string): Day | null {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return null;
  return fromNumber(Math.floor((at + almatyOffset(at) * MS_PER_HOUR) / MS_PER_DAY));
}

/** Days since 1970-01-01; months beyond 12 and days beyond the month's end run over. */
export function toNumber(day: Day): number {
  return Math.floor(Date.UTC(day.year, day.month - 1, day.day) / MS_PER_DAY);
}

/** The day that `toNumber` counted. */
export function fromNumber(days: number): Day {
  const date = new Date(days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return fromNumber(toNumber({ year, month: month + 1, day: 0 })).day;
}

/** The day `count` units later; a day that the target month lacks becomes its last. */
export function addUnits(
  day: Day,
  count: number,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year',
): Day {
  if (unit === 'day' || unit === 'week') return fromNumber(toNumber(day) + count * (unit === 'week' ? 7 : 1));
  const perUnit = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const months = day.year * 12 + day.month - 1 + count * perUnit;
  const year = Math.floor(months / 12);
  const month = (((months % 12) + 12) % 12) + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}
