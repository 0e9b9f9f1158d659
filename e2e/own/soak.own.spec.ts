import { expect, test } from '@playwright/test';
import { soak } from '../soak/soak';

/** The short form of `npm run soak`. */
const SHORT = { articles: 90, kills: 3, powerCuts: 1, hosts: 3 };

for (const { thrice, seed } of [
  { thrice: false, seed: 1 },
  { thrice: true, seed: 2 },
]) {
  test(`a backfill whose workers are killed loses and doubles nothing, every job ${thrice ? 'three times' : 'once'}`, async () => {
    // A minute, where the machine has nothing else to do; a dozen processes are started for it.
    test.setTimeout(900_000);
    const result = await soak({ ...SHORT, thrice, seed });
    const { killed, lost, double, faults, articles, captures, copies, verified, verdict, mostAsked } = result;
    expect(faults).toEqual([]);
    expect({ lost, double, articles, captures }).toEqual({
      lost: 0,
      double: 0,
      articles: SHORT.articles,
      captures: SHORT.articles,
    });
    expect(killed.server + killed.worker).toBe(SHORT.kills);
    expect(killed.database).toBe(SHORT.powerCuts);
    // What was under way when a process ended is asked for again, and nothing else is.
    expect(mostAsked).toBeLessThanOrEqual(1 + SHORT.kills + SHORT.powerCuts);
    expect(copies > 0).toBe(thrice);
    expect(verified, verdict).toBe(true);
  });
}
