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

/**
 * Choose the deadline among the dates of one folded sentence: "by" counts more than "in", and what lies behind the
 * reference day is no deadline.
 */
export function findDeadline(words: string, reference: Day, data: DateData): Deadline | null {
  const today = isoDay(reference);
  let best: FoundDate | null = null;
  for (const date of findDates(words, reference, data)) {
    const past = date.to !== null ? date.to < today : (date.from ?? today) < `${reference.year - 1}`;
    if (past || isToday(date, today)) continue;
    if (best === null || strength(date) > strength(best)) best = date;
  }
  return best === null
    ? null
    : { ...best, absolute: /(?:19|20)\d\d/.test(words.slice(best.start, best.end)) };
}

/** "Today it is important to …" gives no time limit. */
function isToday(date: FoundDate, today: string): boolean {
  return date.bound === null && date.from === today && date.to === today;
}

function strength(date: FoundDate): number {
  return date.bound === null ? 0 : STRENGTH[date.bound];
}
