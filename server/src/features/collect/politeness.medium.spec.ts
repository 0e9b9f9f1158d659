import type { Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed, startNewsSite } from '../../testing/news-site';

const COUNTED = [
  'blob',
  'capture',
  'release',
  'release_version',
  'suggestion',
  'source_item',
  'poll',
  'event',
];

/** A feed of so many pages. */
function publish(site: NewsSite, count: number, from = 1): void {
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  for (const number of numbers) {
    site.put(
      `/news/${number}`,
      newsPage(`Bridge ${number}`, `The akim will open bridge ${number} by 1 July.`),
    );
  }
  const items = numbers.map((number) => ({ url: site.url(`/news/${number}`), title: `Bridge ${number}` }));
  site.put('/feed', rssFeed(items));
}

describe('collecting politely', () => {
  let collect: CollectTest;
  let site: NewsSite;
  let source: Source;

  async function begin(
    env: Readonly<Record<string, string>> = {},
    delayMs = 0,
    others: readonly Pick<NewsSite, 'host'>[] = [],
  ): Promise<void> {
    collect = await startCollectTest(env, delayMs, others);
    site = collect.site;
    publish(site, 3);
    source = await collect.addSource('feed', { discovery: 'feed', discoveryUrls: [site.url('/feed')] });
  }
  afterEach(() => collect.close());

  async function rows(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      COUNTED.map(async (table) => {
        // Stories are linked meanwhile, and tell of it.
        const counted = table === 'event' ? `event WHERE name NOT LIKE 'story.%'` : table;
        const [row] = await collect.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${counted}`);
        return [table, row?.n ?? -1] as const;
      }),
    );
    return Object.fromEntries(counts);
  }

  /** The database's clock, by which hosts are left alone, in milliseconds. */
  async function clock(): Promise<number> {
    const [row] = await collect.sql<{ at: Date }>('SELECT clock_timestamp() AS at');
    return row?.at.getTime() ?? NaN;
  }
  /** Until when a host is left alone, by the same clock. */
  async function restsUntil(host: string): Promise<number> {
    const [row] = await collect.sql<{ at: Date }>('SELECT next_request_at AS at FROM host WHERE name = $1', [
      host,
    ]);
    return row?.at.getTime() ?? NaN;
  }

  it('does not ask for what robots.txt forbids, and says why', async () => {
    await begin();
    site.put('/robots.txt', 'User-agent: Uade\nDisallow: /news/2\n');
    await collect.visit();
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/3']);
    const forbidden = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/2'));
    expect(forbidden).toMatchObject({ state: 'waiting', error: { code: 'robots-disallowed' } });
  });

  it('reads nothing of a site that can’t say what it allows, and names that as the reason', async () => {
    await begin();
    site.put('/robots.txt', { status: 500 });
    await collect.visit();
    await collect.visit();
    expect(site.asked()).toEqual(['/robots.txt']);
    const { health } = await collect.source(source.id);
    expect(health).toMatchObject({ errorStreak: 1, error: { code: 'robots-unreadable' } });
  });

  it('asks for robots.txt once a day, and obeys the one it had where the new one fails', async () => {
    await begin();
    site.put('/robots.txt', 'User-agent: *\nDisallow: /news/2\n');
    await collect.visit();
    site.asked();
    await collect.makeDue();
    await collect.visit();
    expect(site.asked()).toEqual(['/feed', '/news/1', '/news/3']);
    site.put('/robots.txt', { status: 500 });
    await collect.sql(`UPDATE robots_file SET fetched_at = fetched_at - interval '25 hours'`);
    await collect.makeDue();
    await collect.visit();
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/3']);
  });

  it.each([
    ['a list', '/feed', ['/robots.txt', '/feed']],
    ['a page', '/news/1', ['/robots.txt', '/feed', '/news/1']],
  ])('leaves the host alone for as long as %s asks', async (_name, path, asked) => {
    await begin();
    site.put(path, { status: 429, headers: { 'retry-after': '1800' } });
    const before = await clock();
    await collect.visit();
    await collect.visit();
    expect(site.asked()).toEqual(asked);
    const until = await restsUntil(site.host);
    expect(until - before).toBeGreaterThanOrEqual(1_800_000);
    expect(until - (await clock())).toBeLessThanOrEqual(1_800_000);
  });

  it('goes on where it stopped once the host may be asked again', async () => {
    await begin();
    site.put('/news/2', { status: 503, headers: { 'retry-after': '60' } });
    await collect.visit();
    publish(site, 3);
    await collect.sql(`UPDATE host SET next_request_at = now()`);
    site.asked();
    await collect.visit();
    // It may have been the page's own trouble: the others come first.
    expect(site.asked()).toEqual(['/news/3']);
    await collect.makeDue();
    await collect.visit();
    expect(site.asked()).toEqual(['/feed', '/news/2', '/news/1', '/news/3']);
    expect((await collect.source(source.id)).health.items).toMatchObject({ read: 3, waiting: 0 });
  });

  it('pauses between two requests, for longer where the site asks for it', async () => {
    await begin({ UADE_HOST_PAUSE_MS: '60' });
    site.put('/robots.txt', 'User-agent: *\nCrawl-delay: 0.2\n');
    await collect.visit();
    const [robots, ...others] = site.requests;
    const gaps = others.slice(1).map((request, index) => request.beganAt - (others[index]?.endedAt ?? 0));
    expect((others[0]?.beganAt ?? 0) - (robots?.endedAt ?? 0)).toBeGreaterThanOrEqual(59);
    expect(gaps).toHaveLength(3);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(199);
  });

  it('does one thing a visit where the site asks for a long pause', async () => {
    await begin();
    // Longer than this test may take.
    site.put('/robots.txt', 'User-agent: *\nCrawl-delay: 150\n');
    const visitLater = async () => {
      await collect.sql(`UPDATE host SET next_request_at = now()`);
      await collect.visit();
      return site.asked();
    };
    expect(await visitLater()).toEqual(['/robots.txt', '/feed']);
    await collect.visit();
    expect(await visitLater()).toEqual(['/news/1']);
    expect(await visitLater()).toEqual(['/news/2']);
  });

  it('never asks a host twice at the same time, however many workers there are', async () => {
    await begin({}, 20);
    publish(site, 12);
    const second = await collect.secondWorker();
    await Promise.all([collect.visit(), second.visit(site.host), collect.visit(), second.visit(site.host)]);
    await Promise.all([second.visit(site.host), collect.visit()]);
    expect(site.asked().sort()).toEqual(
      ['/feed', '/robots.txt', ...Array.from({ length: 12 }, (_, index) => `/news/${index + 1}`)].sort(),
    );
    const inOrder = [...site.requests].sort((a, b) => a.beganAt - b.beganAt);
    inOrder.slice(1).forEach((request, index) => {
      expect(request.beganAt).toBeGreaterThanOrEqual(inOrder[index]?.endedAt ?? Infinity);
    });
  });

  it('makes the same rows of a job that is delivered three times, at once and one after the other', async () => {
    await begin();
    await collect.visit();
    const once = await rows();
    for (let time = 0; time < 3; time += 1) await collect.visit();
    expect(await rows()).toEqual(once);
    await collect.makeDue();
    await Promise.all([collect.visit(), collect.visit(), collect.visit()]);
    const { capture, poll, event, ...others } = await rows();
    // Each of the three pages and the one list was asked for once more, and that was told once.
    expect({ capture, poll, event }).toEqual({
      capture: (once['capture'] ?? 0) + 3,
      poll: 2,
      event: (once['event'] ?? 0) + 4,
    });
    expect(others).toEqual(Object.fromEntries(Object.keys(others).map((table) => [table, once[table]])));
  });

  it('commits nothing in a turn that has passed to somebody else', async () => {
    await begin();
    await collect.visit();
    const before = await rows();
    let release: () => void = () => undefined;
    const after = new Promise<void>((resolve) => (release = resolve));
    publish(site, 1, 4);
    site.put('/news/4', { body: newsPage('Bridge 4', 'The akim will open bridge 4 by 1 July.'), after });
    await collect.makeDue();
    await collect.sql(`UPDATE source_item SET next_fetch_at = NULL`);
    const visit = collect.visit();
    await site.whenAsked('/news/4');
    await collect.sql(`UPDATE host SET lease_id = gen_random_uuid()`);
    release();
    await visit;
    expect(await rows()).toEqual({
      ...before,
      source_item: (before['source_item'] ?? 0) + 1,
      poll: 2,
      event: (before['event'] ?? 0) + 1,
    });
    await collect.sql(`UPDATE host SET leased_until = now()`);
    site.put('/news/4', newsPage('Bridge 4', 'The akim will open bridge 4 by 1 July.'));
    await collect.visit();
    expect((await rows())['release']).toBe((before['release'] ?? 0) + 1);
  });

  it('leaves another host alone, to which a page redirects, for as long as that asks', async () => {
    const other = await startNewsSite();
    await begin({}, 0, [other]);
    site.put('/news/1', { status: 302, headers: { location: other.url('/moved') } });
    other.put('/robots.txt', 'User-agent: *\nDisallow: /kept\n');
    other.put('/moved', { status: 429, headers: { 'retry-after': '1800' } });
    await collect.visit();
    site.put('/news/2', { status: 302, headers: { location: other.url('/moved') } });
    await collect.visit();
    expect(other.asked()).toEqual(['/robots.txt', '/moved']);
    const waits = await collect.sql<{ name: string; waits: boolean }>(
      `SELECT name, next_request_at > now() + interval '20 minutes' AS waits FROM host`,
    );
    expect(new Map(waits.map(({ name, waits: isWaiting }) => [name, isWaiting]))).toEqual(
      new Map([
        [site.host, false],
        [other.host, true],
      ]),
    );
    await other.close();
  });

  it('backs off from a host that can’t be reached, quietly, and says so on the source', async () => {
    // A port that was a site's a moment ago may be given to another suite.
    const nobody = '127.0.0.1:1';
    await begin({}, 0, [{ host: nobody }]);
    const away = { discovery: 'feed', discoveryUrls: [`http://${nobody}/feed`] };
    const { id } = await collect.addSource('away', away);
    const before = await clock();
    await collect.visit(nobody);
    await collect.visit(nobody);
    const { health } = await collect.source(id);
    expect(health).toMatchObject({ errorStreak: 1, error: { code: 'no-connection' } });
    const streaks = await collect.sql(`SELECT error_streak FROM host WHERE name = $1`, [nobody]);
    expect(streaks).toEqual([{ error_streak: 1 }]);
    expect((await restsUntil(nobody)) - before).toBeGreaterThanOrEqual(15_000);
  });

  it('tries a page that fails again later, and the others now', async () => {
    await begin();
    site.put('/news/1', { status: 500 });
    await collect.visit();
    const failed = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/1'));
    expect(failed).toMatchObject({ state: 'waiting', error: { code: 'status-500' } });
    expect(Date.parse(failed?.nextFetchAt ?? '')).toBeGreaterThan(Date.now());
    expect((await collect.source(source.id)).health.items.read).toBe(2);
    for (let time = 0; time < 5; time += 1) {
      await collect.makeDue();
      await collect.visit();
    }
    const given = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/1'));
    expect(given).toMatchObject({ state: 'failed', nextFetchAt: null });
  });

  it('leaves a paused source alone', async () => {
    await begin();
    await collect.test.ask('POST', `/sources/${source.id}/pauses`, { body: {}, ifMatch: 1 });
    await collect.visit();
    expect(site.asked()).toEqual([]);
  });
});
