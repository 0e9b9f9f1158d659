import { expect, test } from '@playwright/test';
import { sourceSchema } from '@uade/contracts';
import { startNewsSite } from '../site/news-site';
import { Installation } from '../support/own-server';
import { withDatabase } from '../support/rows';

const ARTICLES = 5;
const FEED = '/atom.xml';
/** Time enough to be killed while an answer is on its way. */
const DELAY_MS = 1000;
/** Who goes on with the work of a process that is gone first waits for it. */
const UNTIL_READ = { timeout: 240_000 };

test('a worker that is killed while it polls a feed leaves the poll to the next: nothing is lost, twice there or asked for more than once a kill', async () => {
  test.setTimeout(360_000);
  const site = await startNewsSite({ count: ARTICLES, newestAt: new Date(), delayMs: DELAY_MS });
  const installation = new Installation();
  try {
    const settings = { UADE_FETCH_ALLOW: site.host, UADE_HOST_PAUSE_MS: '0', LOG_LEVEL: 'error' };
    const base = await installation.serve({ ...settings, ROLE: 'api' }).ready();
    const DATABASE_URL = installation.databaseUrl('owner') ?? '';
    const work = () => installation.serve({ ...settings, ROLE: 'worker', DATABASE_URL });
    const worker = work();
    await addSource(base, site.url(FEED));
    await expect
      .poll(() => site.requests.some(({ path, status }) => path === FEED && status === 0), {
        timeout: 90_000,
      })
      .toBe(true);
    await worker.kill();
    work();
    const count = () => withDatabase(DATABASE_URL, async (client) => (await client.query(COUNTS)).rows[0]);
    await expect.poll(count, UNTIL_READ).toEqual({ read: ARTICLES, releases: ARTICLES, captures: ARTICLES });
    const asked = (wanted: string) => site.requests.filter(({ path }) => path === wanted).length;
    expect(asked(FEED)).toBe(2);
    expect(site.articles.map(({ path }) => asked(path))).toEqual(site.articles.map(() => 1));
  } finally {
    await installation.remove();
    await site.close();
  }
});

const COUNTS = `SELECT (SELECT count(*)::int FROM source_item WHERE state = 'read') AS read,
  (SELECT count(*)::int FROM release) AS releases, (SELECT count(*)::int FROM capture) AS captures`;

async function addSource(base: string, feed: string): Promise<void> {
  const source = { slug: 'poll-demo', name: 'Aqsu-Demo', languages: ['kk', 'ru', 'en'], fictional: true };
  const answer = await fetch(`${base}/api/v1/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...source, state: 'active', discovery: 'feed', discoveryUrls: [feed] }),
  });
  sourceSchema.parse(await answer.json());
}
