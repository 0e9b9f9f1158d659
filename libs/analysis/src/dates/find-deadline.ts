import type { Day } from './calendar';
import { isoDay } from './calendar';
import type { DateData } from './date-data';
import { findDates, type FoundDate } from './find-dates';

/** The date by or at which something is to be done. */
export interface Deadline extends FoundDate {
  /** Whether the words name a year, so that the interval doesn't depend on when they were said. */
  readonly absolute: boolean;
}

const STRENGTH = { by: 4, before: 4, after: 3, within: 3, from: 2, later: 2, in: 1 } as const;

/** How many characters of a day say when a period that is only begun ("from 2024") began. */
const PERIOD = { day: 10, month: 7, quarter: 4, half: 4, year: 4, open: 0 } as const;
/** How far behind a date the words may reach that say what happened on it, in code units. */
const REACH = 60;

/** What else decides whether a date is a deadline. */
export interface DeadlineSigns {
  /** What behind a date says that it is the day of something past: "In May the President instructed". */
  readonly happened: RegExp | null;
  /** What before a date says that it was the limit once, and no longer is: "first promised for March". */
  readonly superseded?: RegExp | undefined;
  /** Whether the reference day itself may be meant: "today the bridge opens", but not "today it is important to". */
  readonly today: boolean;
}

/**
 * Choose the deadline among the dates of one folded sentence: "by" counts more than "in", and what lies behind the
 * reference day is no deadline. "From 1 January" has no end, and is none once that day is past.
 */
export function findDeadline(
  words: string,
  reference: Day,
  data: DateData,
  signs: DeadlineSigns,
): Deadline | null {
  return deadlineAmong(findDates(words, reference, data), words, reference, signs);
}

/** Like `findDeadline`, among dates that were found before. */
export function deadlineAmong(
  dates: readonly FoundDate[],
  words: string,
  reference: Day,
  signs: DeadlineSigns,
): Deadline | null {
  const today = isoDay(reference);
  let best: FoundDate | null = null;
  for (const date of dates) {
    if (isNoLimit(words, date, today, signs)) continue;
    if (best === null || strength(date) > strength(best)) best = date;
  }
  return best === null
    ? null
    : { ...best, absolute: /(?:19|20)\d\d/.test(words.slice(best.start, best.end)) };
}

/** Whether a date lies behind, says when something happened or whose something is, or was replaced by another. */
function isNoLimit(words: string, date: FoundDate, today: string, signs: DeadlineSigns): boolean {
  if (isPast(date, today) || (!signs.today && isToday(date, today))) return true;
  if (isWhenItHappened(words, date, signs.happened) || isOwner(words, date)) return true;
  return signs.superseded?.test(words.slice(Math.max(0, date.start - REACH), date.start)) ?? false;
}

/** A date without "by", "from" or "within" that only says when an order was given or a paper signed. */
function isWhenItHappened(words: string, date: FoundDate, happened: RegExp | null): boolean {
  if (happened === null || (date.bound !== null && date.bound !== 'in')) return false;
  return happened.test(words.slice(date.end, date.end + REACH));
}

/** "Today's congress" says which congress it is; "in a week's time" still says when. */
function isOwner(words: string, { start, end }: FoundDate): boolean {
  return words.slice(start, end).endsWith("'s") || /^'s (?!time|end)/.test(words.slice(end, end + 8));
}

function isPast({ from, to, precision }: FoundDate, today: string): boolean {
  if (to !== null) return to < today;
  const length = PERIOD[precision];
  return from !== null && from.slice(0, length) < today.slice(0, length);
}

/** "Today it is important to …" gives no time limit. */
function isToday(date: FoundDate, today: string): boolean {
  return date.bound === null && date.from === today && date.to === today;
}

/** What names no day ("by the next meeting") stands back behind what names one. */
function strength(date: FoundDate): number {
  if (date.precision === 'open') return STRENGTH.in;
  return date.bound === null ? 0 : STRENGTH[date.bound];
}
