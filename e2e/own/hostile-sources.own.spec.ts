import { expect, test } from '@playwright/test';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { type OwnApi, startOwnApi } from '../support/own-api';

/** What takes all of the time that a fetch has, and what is cut off at once. */
const SLOW = ['drip', 'silence'] as const;
const LARGE = ['endless', 'bomb-gzip', 'bomb-deflate', 'bomb-br', 'bomb-zstd'] as const;
/** A fetch has 20 s in all; the rest is for a busy machine. */
const UNTIL_CUT = { timeout: 90_000, intervals: [250, 500] };

test.describe('sources that harm who asks', () => {
  test.setTimeout(300_000);
  const sites: NewsSite[] = [];
  let own: OwnApi;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    // A host is asked one thing at a time, so each has a site of its own; the last one is well-behaved.
    for (let number = 0; number <= SLOW.length + LARGE.length + 1; number += 1)
      sites.push(await startNewsSite({ count: 3, languages: ['en'], firstNumber: 1 + 10 * number }));
    own = await startOwnApi(sites);
  });
  test.afterAll(async () => {
    await own?.close();
    await Promise.all(sites.map((site) => site.close()));
  });

  const addHostile = (site: NewsSite | undefined, path: string) =>
    own.addSource(`hostile-${path}`, {
      discovery: 'feed',
      discoveryUrls: [site?.url(`/hostile/${path}`)],
    });

  test('are cut off, each within its limit, while another source is polled and read', async () => {
    const good = sites.at(-1);
    if (!good) throw new Error('there is no site');
    const lists = { discovery: 'feed', discoveryUrls: [good.url('/atom.xml')] };
    const source = await own.addSource('well-behaved', lists);
    // Its first pages load what reads pages: that can take longer than anybody is waited for.
    await own.untilRead(source.id, 3);

    const hanging = sites.slice(0, SLOW.length);
    const slow = await Promise.all(SLOW.map((path, at) => addHostile(hanging[at], path)));
    const isAsked = ({ requests }: NewsSite) => requests.some(({ path }) => path.startsWith('/hostile/'));
    await expect.poll(() => hanging.every(isAsked), UNTIL_CUT).toBe(true);
    good.publish();
    await own.poll(source.id);
    await own.untilRead(source.id, 4);
    const open = hanging.map(({ requests }) => requests.at(-1)?.status);
    expect(open, 'the slow ones are still waited for').toEqual(SLOW.map(() => 0));

    for (const { id } of slow) {
      const error = async () => (await own.source(id)).health.error?.code;
      await expect.poll(error, UNTIL_CUT).toBe('too-slow');
    }
  });

  test('that send more than a page may have are cut off at that', async () => {
    const large = sites.slice(SLOW.length, SLOW.length + LARGE.length);
    for (const [at, path] of LARGE.entries()) {
      const { id } = await addHostile(large[at], path);
      await expect
        .poll(async () => (await own.source(id)).health.error?.code, UNTIL_CUT)
        .toBe('body-too-large');
    }
  });

  test('that send a billion laughs are read without a single one', async () => {
    const { id } = await addHostile(sites.at(-2), 'billion-laughs');
    await expect.poll(async () => (await own.source(id)).health.lastPollAt, UNTIL_CUT).not.toBeNull();
    const items = await own.items(id);
    expect(items.map(({ url }) => url.replace(/^.*\/\/[^/]+/, ''))).toEqual(['/&lol8;']);
    expect((await own.source(id)).health.items.read).toBe(0);
  });
});
