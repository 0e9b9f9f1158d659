import type { Backfill, Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed } from '../../testing/news-site';

describe('a site that asks everybody to wait', () => {
  let collect: CollectTest;
  let site: NewsSite;
  let source: Source;

  beforeEach(async () => {
    collect = await startCollectTest();
    site = collect.site;
    for (const n of [1, 2, 3])
      site.put(`/news/${n}`, newsPage(`Bridge ${n}`, `The akim will open bridge ${n}.`));
    site.put('/feed', rssFeed([1, 2, 3].map((n) => ({ url: site.url(`/news/${n}`), title: `Bridge ${n}` }))));
    source = await collect.addSource('feed', { discovery: 'feed', discoveryUrls: [site.url('/feed')] });
  });
  afterEach(() => collect.close());

  /** Visit so often, each time as soon as the host may be asked again; all else is due when it is due. */
  async function visitTimes(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await collect.sql(`UPDATE host SET next_request_at = now()`);
      await collect.visit();
    }
  }
  const stateOf = async (path: string) =>
    (await collect.items(source.id)).find(({ url }) => url.endsWith(path));

  it.each([429, 503])('with one page only, by %d, holds no other page up', async (status) => {
    site.put('/news/1', { status });
    await visitTimes(6);
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/2', '/news/3']);
    expect(await stateOf('/news/1')).toMatchObject({ state: 'waiting', error: { code: `status-${status}` } });
  });

  it('with one page only loses that after as many tries as with another error', async () => {
    site.put('/news/1', { status: 503 });
    const states: unknown[] = [];
    for (let time = 0; time < 6; time += 1) {
      await collect.makeDue();
      await visitTimes(3);
      states.push((await stateOf('/news/1'))?.state);
    }
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'failed']);
  });

  it('with all pages loses none, however long it lasts, and reads them when it is over', async () => {
    for (const n of [1, 2, 3]) site.put(`/news/${n}`, { status: 503 });
    for (let time = 0; time < 20; time += 1) {
      await visitTimes(1);
      await collect.sql(
        `UPDATE source_item SET next_fetch_at = now() - interval '1 second' WHERE next_fetch_at > now()`,
      );
    }
    const items = await collect.items(source.id);
    expect(items.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    for (const n of [1, 2, 3])
      site.put(`/news/${n}`, newsPage(`Bridge ${n}`, `The akim will open bridge ${n}.`));
    await collect.makeDue();
    await collect.visit();
    expect((await collect.source(source.id)).health.items).toMatchObject({ read: 3, waiting: 0, failed: 0 });
  });

  it('tries one page after the other, and is found to answer by the first that it answers', async () => {
    for (const n of [1, 2]) site.put(`/news/${n}`, { status: 503 });
    await visitTimes(3);
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/2', '/news/3', '/news/2']);
  });

  describe('at a list of a backfill', () => {
    async function begin(): Promise<Backfill> {
      await collect.visit();
      await collect.test.ask('PATCH', `/sources/${source.id}`, {
        body: { discovery: 'listing', discoveryUrls: [site.url('/list/{page}')] },
        ifMatch: source.version,
      });
      await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
      site.put('/list/7', { status: 503 });
      site.asked();
      const body = { range: { by: 'pages', from: 7, to: 9 } };
      return (await collect.test.ask('POST', `/sources/${source.id}/backfills`, { body })).json<Backfill>();
    }
    const now = async ({ id }: Backfill) =>
      (await collect.test.ask('GET', `/backfills/${id}`)).json<Backfill>();

    it('holds no page up, and is given up after as many tries as with another error', async () => {
      const backfill = await begin();
      await collect.sql(`UPDATE source_item SET next_fetch_at = now(), priority = 2 WHERE url LIKE '%/3'`);
      await visitTimes(3);
      expect(site.asked()).toEqual(['/list/7', '/news/3']);
      for (let time = 0; time < 4; time += 1) {
        expect(await now(backfill)).toMatchObject({ state: 'running', error: { code: 'status-503' } });
        await collect.makeDue();
        await collect.visit();
      }
      expect(await now(backfill)).toMatchObject({ state: 'failed', progress: { listsWaiting: 1 } });
    });

    it('is waited for half a day where nothing else tells that the site answers', async () => {
      const backfill = await begin();
      await collect.sql(`UPDATE source_item SET next_fetch_at = NULL`);
      await visitTimes(1);
      for (let time = 0; time < 12; time += 1) {
        await collect.makeDue();
        await collect.visit();
        expect((await now(backfill)).state).toBe('running');
      }
      await collect.makeDue();
      await collect.visit();
      expect((await now(backfill)).state).toBe('failed');
    });
  });
});
