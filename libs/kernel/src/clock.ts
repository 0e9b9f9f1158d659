/** Where the time comes from; domain code takes it as an argument and never reads the machine's clock. */
export interface Clock {
  /** The present instant, UTC. */
  now(): Date;
}

/**
 * The time of a new record: the present, or a millisecond after the record before it where the clock was set back, so that the
 * order of times is the order in which records were made.
 *
 * @param previous  The time of the last record; `null` for the first one.
 */
export function instantAfter(previous: Date | null, now: Date): Date {
  return previous === null || previous < now ? now : new Date(previous.getTime() + 1);
}

/** A clock that stands still at one instant: for tests and for replaying. */
export function fixedClock(instant: string | Date): Clock {
  const at = new Date(instant);
  return { now: () => new Date(at) };
}
