import type { DeadlinePrecision } from '@uade/contracts';
import { addUnits, type Day, daysInMonth, toNumber } from './calendar';
import type { DateData, Edge, Unit } from './date-data';
import { edgeOf, monthsOf, type Period, PRECISION, unitFrom, weekdayOf } from './period';

/** The named groups of a date pattern's match. */
export type DateGroups = Readonly<Record<string, string | undefined>>;

/**
 * The period that a match means, seen from `reference`. A year that isn't written is the first that doesn't end before
 * the reference day.
 *
 * @returns `null` where the words make no date (31 February, month 13).
 */
export function interpret(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const base = basePeriod(groups, reference, data);
  if (base === null) return null;
  const edge = edgeIn(groups, data);
  return edge === null ? base : edgeOf(base, edge);
}

/** Which part of the period is meant; `null` for all of it. */
export function edgeIn(groups: DateGroups, data: DateData): Edge | null {
  return groups['edge'] === undefined ? null : (lookUp(data.edges, groups['edge']) ?? null);
}

function basePeriod(groups: DateGroups, reference: Day, data: DateData): Period | null {
  if (groups['span'] !== undefined) return spanOf(groups, reference, data);
  if (groups['day'] !== undefined) return dayPeriod(groups, reference, data);
  if (groups['month'] !== undefined) return monthPeriod(groups, reference, data);
  const part = partOfYear(groups, data);
  if (part !== null) return inYear(part, groups, reference, data);
  if (groups['unit'] !== undefined && groups['year'] === undefined)
    return unitPeriod(groups, reference, data);
  if (groups['weekday'] !== undefined) return nextWeekday(groups['weekday'], reference, data);
  return yearPeriod(groups, reference, data);
}

/** "by Friday": the first Friday behind the reference day. */
function nextWeekday(word: string, reference: Day, data: DateData): Period | null {
  const weekday = lookUp(data.weekdays, word);
  if (weekday === undefined) return null;
  const on = (weekday - weekdayOf(reference) + 7) % 7;
  const at = addUnits(reference, on === 0 ? 7 : on, 'day');
  return { from: at, to: at, precision: 'day' };
}

/** "two months": from the reference day on. */
function spanOf(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const count = groups['n'] === undefined ? 1 : numberOf(groups['n'], data);
  const unit = lookUp(data.units, groups['span'] ?? '');
  if (count === null || unit === undefined || count > 200) return null;
  if (groups['ahead'] !== undefined) {
    const back = (lookUp(data.relatives, groups['ahead']) ?? 1) < 0;
    return back ? wholeUnits([-count, -1], unit, reference) : wholeUnits([1, count], unit, reference);
  }
  const precision = unit === 'week' ? 'day' : PRECISION[unit];
  return { from: reference, to: later(reference, count, unit), precision };
}

/** A year and a half are 18 months; of other units, halves are rounded up. */
function later(day: Day, count: number, unit: Unit): Day {
  if (Number.isInteger(count)) return addUnits(day, count, unit);
  return unit === 'year' ? addUnits(day, count * 12, 'month') : addUnits(day, Math.ceil(count), unit);
}

/** "the next three months", "the last two years": whole calendar units, counted from the present one. */
function wholeUnits([first, last]: readonly [number, number], unit: Unit, reference: Day): Period {
  const at = (on: number): Period => unitFrom(addUnits(reference, on, unit), unit);
  return { ...at(first), to: at(last).to };
}

function dayPeriod(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const { day, month } = dayAndMonth(groups, data);
  if (day === null) return null;
  if (month === null) return dayWithoutMonth(day, groups, reference, data);
  const lastMonth = monthOf(groups['month2'], data) ?? month;
  const lastDay = numberOf(groups['day2'], data) ?? day;
  const make = (year: number): Period | null => {
    if (day < 1 || day > daysInMonth(year, month) || lastDay > daysInMonth(year, lastMonth)) return null;
    if (lastMonth === month && lastDay < day) return null;
    return { from: { year, month, day }, to: { year, month: lastMonth, day: lastDay }, precision: 'day' };
  };
  return pickYear(groups, reference, data, make);
}

/** In figures the month may stand first: 31.10. and 10/31 are one day. */
function dayAndMonth(groups: DateGroups, data: DateData): { day: number | null; month: number | null } {
  const day = numberOf(groups['day'], data);
  const month = monthOf(groups['month'], data) ?? monthOf(groups['month2'], data);
  if (month !== null || day === null || day > 12) return { day, month };
  const swapped = numberOf(groups['month'], data);
  return swapped === null ? { day, month } : { day: swapped, month: day };
}

function dayWithoutMonth(day: number, groups: DateGroups, reference: Day, data: DateData): Period | null {
  if (groups['unit'] !== undefined) return dayOfUnit(day, groups, reference, data);
  if (groups['alone'] === undefined) return null;
  return nextDay(
    day,
    reference,
    groups['weekday'] === undefined ? undefined : lookUp(data.weekdays, groups['weekday']),
  );
}

/** "the 24th", "Thursday 15th": the first such day that does not lie behind the reference day. */
function nextDay(day: number, reference: Day, weekday: number | undefined): Period | null {
  for (let on = 0; on < 12; on += 1) {
    const { year, month } = addUnits({ ...reference, day: 1 }, on, 'month');
    const at = { year, month, day };
    const exists = day >= 1 && day <= daysInMonth(year, month) && toNumber(at) >= toNumber(reference);
    if (exists && (weekday === undefined || weekdayOf(at) === weekday))
      return { from: at, to: at, precision: 'day' };
  }
  return null;
}

/** "the 20th of next month" */
function dayOfUnit(day: number, groups: DateGroups, reference: Day, data: DateData): Period | null {
  const month = unitPeriod(groups, reference, data);
  if (month === null || day < 1 || day > month.to.day) return null;
  const at = { ...month.from, day };
  return { from: at, to: at, precision: 'day' };
}

function monthPeriod(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const month = monthOf(groups['month'], data);
  if (month === null) return null;
  const last = monthOf(groups['month2'], data) ?? month;
  return pickYear(groups, reference, data, (year) => ({
    ...monthsOf(year, month, last),
    precision: 'month',
  }));
}

interface Part {
  readonly first: number;
  readonly last: number;
  readonly precision: DeadlinePrecision;
}

function partOfYear(groups: DateGroups, data: DateData): Part | null {
  const quarter = numberOf(groups['quarter'], data);
  const lastQuarter = numberOf(groups['quarter2'], data) ?? quarter;
  if (quarter !== null && lastQuarter !== null)
    return quarter > lastQuarter
      ? null
      : { first: quarter * 3 - 2, last: lastQuarter * 3, precision: 'quarter' };
  const half = numberOf(groups['half'], data);
  if (half !== null) return { first: half * 6 - 5, last: half * 6, precision: 'half' };
  const season = groups['season'] === undefined ? undefined : lookUp(data.seasons, groups['season']);
  return season === undefined ? null : { first: season, last: season + 2, precision: 'quarter' };
}

function inYear(part: Part, groups: DateGroups, reference: Day, data: DateData): Period | null {
  if (part.first < 1 || part.last > 14) return null;
  return pickYear(groups, reference, data, (year) => ({
    ...monthsOf(year, part.first, part.last),
    precision: part.precision,
  }));
}

/** "this year", "next month", "the end of the quarter". */
function unitPeriod(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const unit = lookUp(data.units, groups['unit'] ?? '');
  if (unit === undefined) return null;
  const on = relativeOf(groups, data) ?? 0;
  return unitFrom(addUnits(reference, on, unit), unit);
}

function yearPeriod(groups: DateGroups, reference: Day, data: DateData): Period | null {
  const year = writtenYear(groups['year'], reference);
  const on = relativeOf(groups, data);
  const first = year ?? (on === null ? null : reference.year + on);
  if (first === null) return null;
  const last = secondYear(groups['year2'], first);
  if (last < first) return null;
  return {
    from: { year: first, month: 1, day: 1 },
    to: { year: last, month: 12, day: 31 },
    precision: 'year',
  };
}

/** "2024–2026" and "1998/99": two figures take the century of the first year. */
function secondYear(word: string | undefined, first: number): number {
  if (word === undefined) return first;
  return word.length === 2 ? Math.floor(first / 100) * 100 + Number(word) : Number(word);
}

/** The written year, else the year that words such as "next year" name, else the first that does not lie behind. */
function pickYear(
  groups: DateGroups,
  reference: Day,
  data: DateData,
  make: (year: number) => Period | null,
): Period | null {
  const written = writtenYear(groups['year'], reference);
  if (written !== null) return make(written);
  const on = relativeOf(groups, data);
  if (on !== null) return make(reference.year + on);
  const named = byWeekday(groups, reference, data, make);
  if (named !== null) return named;
  const now = toNumber(reference);
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    const period = make(year);
    if (period !== null && toNumber(period.to) >= now) return period;
  }
  return null;
}

/** "Friday, 18 July": the year in which that day is one, if it is near. */
function byWeekday(
  groups: DateGroups,
  reference: Day,
  data: DateData,
  make: (year: number) => Period | null,
): Period | null {
  const weekday = groups['weekday'] === undefined ? undefined : lookUp(data.weekdays, groups['weekday']);
  if (weekday === undefined) return null;
  for (const year of [reference.year, reference.year + 1, reference.year - 1]) {
    const period = make(year);
    if (period !== null && weekdayOf(period.from) === weekday) return period;
  }
  return null;
}

function relativeOf(groups: DateGroups, data: DateData): number | null {
  const word = groups['rel'] ?? groups['relyear'];
  return word === undefined ? null : (lookUp(data.relatives, word) ?? null);
}

function monthOf(word: string | undefined, data: DateData): number | null {
  if (word === undefined) return null;
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  return lookUp(data.months, word) ?? null;
}

function numberOf(word: string | undefined, data: DateData): number | null {
  if (word === undefined) return null;
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const whole = data.numbers[word];
  if (whole !== undefined) return whole;
  const parts = word.split(/[ -]/).map((part) => lookUp(data.numbers, part));
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || part === undefined ? null : sum + part),
    0,
  );
}

function writtenYear(word: string | undefined, reference: Day): number | null {
  if (word === undefined || !/^\d{2,4}$/.test(word)) return null;
  const year = Number(word);
  if (year >= 100) return year;
  const century = Math.floor(reference.year / 100) * 100;
  return century + year > reference.year + 50 ? century + year - 100 : century + year;
}

/** The value of the longest key with which the word begins. */
function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  let best: string | null = null;
  for (const key of Object.keys(table)) {
    if (word.startsWith(key) && (best === null || key.length > best.length)) best = key;
  }
  return best === null ? undefined : table[best];
}
