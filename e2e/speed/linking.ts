import { setTimeout as sleep } from 'node:timers/promises';
import { countUnlinked } from '../support/rows';

/** What is left to be linked once everything is collected, and how long that took. */
export interface LinkingSpeed {
  readonly waiting: number;
  readonly seconds: number;
}

/** Wait until no release waits for its story any more: a worker that collects links in its spare time only. */
export async function measureLinking(databaseUrl: string): Promise<LinkingSpeed> {
  const began = performance.now();
  const waiting = await countUnlinked(databaseUrl);
  while ((await countUnlinked(databaseUrl)) > 0) await sleep(200);
  return { waiting, seconds: (performance.now() - began) / 1000 };
}
