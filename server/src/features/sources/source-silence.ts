const DAY = 86_400_000;

/** So many times its usual gap may pass before a source counts as silent. */
const GAPS = 6;

/** Nothing is silent before this, in days. */
const SHORTEST = 3;

/** For a source whose rate is not known, in days. */
const UNKNOWN_RATE = 14;

/** When the newest item came, and how many come a day. */
export interface Activity {
  readonly lastItemAt: Date | null;
  readonly itemsADay: number | null;
}

/** Whether a source that polls well has published nothing for much longer than it used to. */
export function isSilent({ lastItemAt, itemsADay }: Activity, now: Date): boolean {
  if (lastItemAt === null) return false;
  const days = itemsADay === null || itemsADay === 0 ? UNKNOWN_RATE : GAPS / itemsADay;
  return now.getTime() - lastItemAt.getTime() > Math.max(SHORTEST, days) * DAY;
}
