import type { Clock } from '@uade/kernel';

/** The token under which the clock is injected. */
export const CLOCK = Symbol('CLOCK');

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
