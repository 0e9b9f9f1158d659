import { setTimeout as sleep } from 'node:timers/promises';
import { countUnlinked } from '../support/rows';

/** What is left to be linked once everything is collected, and how much of it is done in which time. */
export interface LinkingSpeed {
  readonly waiting: number;
  readonly linked: number;
  readonly seconds: number;
}

/** Longer is not watched: thousands of near-copies take their time, and nobody waits for it. */
const LONGEST_MS = 30_000;

/** Watch releases find their stories: a worker that collects links in its spare time only, and then goes on. */
export async function measureLinking(databaseUrl: string): Promise<LinkingSpeed> {
  const began = performance.now();
  const waiting = await countUnlinked(databaseUrl);
  let left = waiting;
  while (left > 0 && performance.now() - began < LONGEST_MS) {
    await sleep(200);
    left = await countUnlinked(databaseUrl);
  }
  return { waiting, linked: waiting - left, seconds: (performance.now() - began) / 1000 };
}
