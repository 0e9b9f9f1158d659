/** Where the time comes from; domain code takes it as an argument and never reads the machine's clock. */
export interface Clock {
  /** The present instant, UTC. */
  now(): Date;
}

/** A clock that stands still at one instant: for tests and for replaying. */
export function fixedClock(instant: string | Date): Clock {
  const at = new Date(instant);
  return { now: () => new Date(at) };
}
