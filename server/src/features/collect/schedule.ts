const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Between which intervals a source may be polled, in minutes. */
export interface IntervalBounds {
  readonly minIntervalMinutes: number;
  readonly maxIntervalMinutes: number;
}

/** For a source of which nothing is known yet, in minutes. */
const UNKNOWN_INTERVAL = 60;

/**
 * How long to wait before a source is polled again: half of the time that passes between two of its items, so that most are
 * seen soon after they appear.
 *
 * @param itemsADay  `null` where it is not known.
 * @returns Minutes, within the bounds.
 */
export function pollIntervalMinutes(itemsADay: number | null, bounds: IntervalBounds): number {
  const wished = itemsADay === null ? UNKNOWN_INTERVAL : 1440 / 2 / Math.max(itemsADay, 0.01);
  return Math.min(Math.max(wished, bounds.minIntervalMinutes), bounds.maxIntervalMinutes);
}

/** A little more or less than `ms`, by a tenth at most, so that sources added together don't stay together. */
export function spread(ms: number, chance: number): number {
  return Math.round(ms * (0.9 + chance / 5));
}

/** The dates of this time back tell how often a source publishes. */
const RATE_WINDOW = 30 * DAY;

/** From fewer dates no rate is made. */
const FEWEST_DATES = 3;

/**
 * How often a source publishes, by the dates of what it lists; the time since the newest counts too, so that a source that has
 * fallen asleep gets slower.
 *
 * @returns Items a day; `null` where too few are dated.
 */
export function itemsADay(dates: readonly Date[], now: Date): number | null {
  const recent = dates
    .map((date) => now.getTime() - date.getTime())
    .filter((age) => age >= 0 && age <= RATE_WINDOW);
  if (recent.length < FEWEST_DATES) return null;
  const oldest = Math.max(...recent);
  return (recent.length - 1) / (Math.max(oldest, HOUR) / DAY);
}

/** How old the words of a page are when it is read again: for hours often, then by days, then by weeks. */
const REREAD_AT = [HOUR, 3 * HOUR, 8 * HOUR, DAY, 2 * DAY, 4 * DAY, WEEK, 2 * WEEK, 4 * WEEK, 8 * WEEK];

/** How long a page has been gone when it is looked for again. */
const GONE_CHECK_AT = [DAY, WEEK, 4 * WEEK];

/**
 * When a page is read again to catch an edit.
 *
 * @param since  When its words were last new, see `freshSince`.
 * @returns `null` where it is left alone from now on.
 */
export function nextReread(since: Date, now: Date): Date | null {
  return nextOf(REREAD_AT, since, now);
}

/** When a page that has vanished is looked for again; `null`: not any more. */
export function nextGoneCheck(goneAt: Date, now: Date): Date | null {
  return nextOf(GONE_CHECK_AT, goneAt, now);
}

function nextOf(ages: readonly number[], since: Date, now: Date): Date | null {
  const begin = Math.min(since.getTime(), now.getTime());
  // Who comes a little early has come for that turn.
  const next = ages.find((age) => begin + age * 0.95 > now.getTime());
  return next === undefined ? null : new Date(begin + next);
}
