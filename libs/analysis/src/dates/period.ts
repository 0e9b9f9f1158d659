import type { DeadlinePrecision } from '@uade/contracts';
import { addUnits, type Day, daysInMonth, toNumber } from './calendar';
import type { Edge, Unit } from './date-data';

/** The stretch of days that a date means; both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly precision: DeadlinePrecision;
}

/** How exact a date in such units is. */
export const PRECISION: Readonly<Record<Unit, DeadlinePrecision>> = {
  day: 'day',
  week: 'day',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
};

/** The calendar unit that the day lies in. */
export function unitFrom(at: Day, unit: Unit): Period {
  const precision = PRECISION[unit];
  if (unit === 'day') return { from: at, to: at, precision };
  if (unit === 'week') return weekOf(at);
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const first = Math.floor((at.month - 1) / size) * size + 1;
  return { ...monthsOf(at.year, first, first + size - 1), precision };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Sunday. */
function weekOf(day: Day): Period {
  const from = addUnits(day, 1 - weekdayOf(day), 'day');
  return { from, to: addUnits(from, 6, 'day'), precision: 'day' };
}

/** The days of the months `first` to `last`, which may lie in the next year. */
export function monthsOf(year: number, first: number, last: number): { from: Day; to: Day } {
  const end = addUnits({ year, month: 1, day: 1 }, last - 1, 'month');
  const endYear = last < first ? year + 1 : end.year;
  return {
    from: { year, month: first, day: 1 },
    to: { year: endYear, month: end.month, day: daysInMonth(endYear, end.month) },
  };
}

/** Beginning and end of a month are its first and last ten days; of a year, its first quarter and last four months. */
export function edgeOf(period: Period, edge: Edge): Period {
  if (edge === 'first-day') return { from: period.from, to: period.from, precision: 'day' };
  if (edge === 'last-day') return { from: period.to, to: period.to, precision: 'day' };
  if (edge === 'first-half' || edge === 'second-half') return halfOf(period, edge === 'first-half');
  const { precision } = period;
  if (precision === 'month') {
    const [first, last] = { start: [1, 10], middle: [11, 20], end: [21, period.to.day] }[edge] as [
      number,
      number,
    ];
    return { from: { ...period.from, day: first }, to: { ...period.to, day: last }, precision };
  }
  if (precision === 'year' && period.from.year === period.to.year) {
    const [first, last] = { start: [1, 3], middle: [4, 8], end: [9, 12] }[edge] as [number, number];
    return { ...monthsOf(period.from.year, first, last), precision };
  }
  return third(period, edge);
}

/** The first half of a month ends on its 15th. */
function halfOf(period: Period, first: boolean): Period {
  const days = toNumber(period.to) - toNumber(period.from) + 1;
  const middle = addUnits(period.from, Math.floor(Math.min(days, 30) / 2) - 1, 'day');
  return first ? { ...period, to: middle } : { ...period, from: addUnits(middle, 1, 'day') };
}

/** The first, second or last third of the days. */
function third(period: Period, edge: 'start' | 'middle' | 'end'): Period {
  const days = toNumber(period.to) - toNumber(period.from) + 1;
  const part = days === 7 ? 3 : Math.floor(days / 3);
  const start = { start: 0, middle: part, end: days - part }[edge];
  const length = edge === 'middle' ? Math.max(1, days - 2 * part) : part;
  const from = addUnits(period.from, start, 'day');
  return { from, to: addUnits(from, length - 1, 'day'), precision: period.precision };
}
