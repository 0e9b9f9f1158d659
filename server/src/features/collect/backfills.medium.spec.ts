import type { Backfill, BackfillRange, Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite } from '../../testing/news-site';
import { Collector } from './collector';

/** Two items a page, one a day, the newest first; page 1 begins on 10 February. */
const PAGES = 5;

function publishList(site: NewsSite): void {
  for (let page = 1; page <= PAGES; page += 1) {
    const items = [0, 1].map((index) => {
      const number = (page - 1) * 2 + index + 1;
      const day = String(11 - number).padStart(2, '0');
      const title = `News of bridge ${number}`;
      site.put(`/news/${number}-bridge`, newsPage(title, `The akim will open bridge ${number} by 1 July.`));
      return `<li class="card"><h3><a href="/news/${number}-bridge">${title} in Aqsu-Demo</a></h3>
        <time datetime="2026-02-${day}T10:00:00+05:00">${day}.02.2026</time></li>`;
    });
    const next = page < PAGES ? `<a rel="next" href="/list?page=${page + 1}">Next</a>` : '';
    const body = `<!doctype html><html><body><ul>${items.join('')}</ul>${next}</body></html>`;
    site.put(page === 1 ? '/list' : `/list?page=${page}`, body);
  }
}

describe('a backfill', () => {
  let collect: CollectTest;
  let site: NewsSite;
  let source: Source;

  beforeEach(async () => {
    collect = await startCollectTest();
    site = collect.site;
    publishList(site);
    source = await collect.addSource('list', {
      discovery: 'listing',
      discoveryUrls: [site.url('/list')],
      listingSelectors: { item: '.card', link: 'a' },
    });
    await collect.visit();
    site.asked();
  });
  afterEach(() => collect.close());

  async function begin(range: BackfillRange): Promise<Backfill> {
    const answer = await collect.test.ask('POST', `/sources/${source.id}/backfills`, { body: { range } });
    expect([answer.status, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<Backfill>();
  }

  const now = async ({ id }: Backfill) =>
    (await collect.test.ask('GET', `/backfills/${id}`)).json<Backfill>();

  it('goes through the pages that are asked for, and fetches what was not known', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 3 });
    await collect.visit();
    expect(site.asked().filter((path) => path.startsWith('/list'))).toEqual([
      '/list',
      '/list?page=2',
      '/list?page=3',
    ]);
    expect(await now(backfill)).toMatchObject({
      state: 'finished',
      progress: { listsRead: 3, listsWaiting: 0, found: 4, read: 4, waiting: 0 },
      error: null,
    });
    expect((await collect.source(source.id)).health.items.read).toBe(6);
  });

  it('ends with the first page that is older than its days', async () => {
    const backfill = await begin({ by: 'dates', from: '2026-02-07', to: '2026-02-08' });
    await collect.visit();
    expect(site.asked()).toEqual([
      '/list',
      '/list?page=2',
      '/list?page=3',
      '/news/3-bridge',
      '/news/4-bridge',
    ]);
    expect(await now(backfill)).toMatchObject({
      state: 'finished',
      progress: { found: 2, read: 2 },
      error: null,
    });
  });

  it('says where the site names no page that is old enough', async () => {
    const backfill = await begin({ by: 'dates', from: '2025-01-01', to: '2025-12-31' });
    await collect.visit();
    expect(await now(backfill)).toMatchObject({ state: 'finished', error: { code: 'list-ends' } });
  });

  it('can be cancelled, and goes on where it stopped', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 5 });
    site.put('/list?page=3', { status: 429, headers: { 'retry-after': '1' } });
    await collect.visit();
    const stopped = await now(backfill);
    expect(stopped).toMatchObject({ state: 'running', progress: { listsRead: 2, listsWaiting: 1 } });
    const cancelled = await collect.test.ask('POST', `/backfills/${backfill.id}/cancellations`, {
      ifMatch: stopped.version,
    });
    expect(cancelled.json<Backfill>()).toMatchObject({ state: 'cancelled', version: stopped.version + 1 });
    publishList(site);
    await collect.sql(`UPDATE host SET next_request_at = now()`);
    site.asked();
    await collect.visit();
    expect(site.asked()).toEqual([]);
    await collect.test.ask('POST', `/backfills/${backfill.id}/resumptions`, { ifMatch: stopped.version + 1 });
    await collect.visit();
    expect(site.asked().filter((path) => path.startsWith('/list'))).toEqual(
      [3, 4, 5].map((page) => `/list?page=${page}`),
    );
    expect(await now(backfill)).toMatchObject({
      state: 'finished',
      progress: { listsRead: 5, found: 8, read: 8 },
    });
  });

  describe('that waits for a page which a poll lists, too,', () => {
    let backfill: Backfill;
    const page = newsPage('News of bridge 99', 'The akim opened bridge number 99.');
    beforeEach(async () => {
      site.put('/news/99-bridge', { status: 500 });
      const card = '<li class="card"><a href="/news/99-bridge">News of bridge 99 in Aqsu-Demo</a></li>';
      site.put('/list', `<!doctype html><html><body><ul>${card}</ul></body></html>`);
      backfill = await begin({ by: 'pages', from: 1, to: 1 });
      await collect.visit();
      expect((await now(backfill)).progress).toMatchObject({ found: 1, waiting: 1 });
    });
    const cancel = () =>
      collect.test.ask('POST', `/backfills/${backfill.id}/cancellations`, { ifMatch: backfill.version });
    async function visit(): Promise<string | undefined> {
      await collect.makeDue();
      await collect.visit();
      return (await collect.items(source.id)).find(({ url }) => url.endsWith('/99-bridge'))?.state;
    }

    it('leaves it to the poll where it was cancelled before', async () => {
      await cancel();
      site.put('/news/99-bridge', page);
      expect(await visit()).toBe('read');
      const polls = await collect.test.ask('GET', `/sources/${source.id}/polls`);
      expect(polls.json<{ items: { added: number }[] }>().items[0]?.added).toBe(1);
    });

    it('leaves it to the poll where it is cancelled afterwards', async () => {
      expect(await visit()).toBe('waiting');
      await cancel();
      site.put('/news/99-bridge', page);
      expect(await visit()).toBe('read');
    });
  });

  describe('beside another that is after the same pages', () => {
    const paths = ['/news/3-bridge', '/news/4-bridge'];
    const page2 = { by: 'pages', from: 2, to: 2 } as const;
    async function found(): Promise<Backfill> {
      for (const path of paths) site.put(path, { status: 500 });
      const backfill = await begin(page2);
      await collect.visit();
      return backfill;
    }
    async function decide(decision: 'cancellations' | 'resumptions', { id }: Backfill): Promise<void> {
      const { version: ifMatch } = await now({ id } as Backfill);
      const answer = await collect.test.ask('POST', `/backfills/${id}/${decision}`, { ifMatch });
      expect([answer.status, answer.body]).toEqual([201, expect.any(String)]);
    }
    async function read(): Promise<number> {
      publishList(site);
      await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
      await collect.makeDue();
      await collect.visit();
      return (await collect.source(source.id)).health.items.read - 2;
    }

    it.each([0, 1])('keeps them where that is cancelled: %d', async (which) => {
      const both = [await found(), await found()];
      await decide('cancellations', both[which] as Backfill);
      const other = both[1 - which] as Backfill;
      expect((await now(other)).state).toBe('running');
      expect(await read()).toBe(2);
      expect((await now(other)).state).toBe('finished');
    });

    it('lets them go where both are cancelled, and has them back with either', async () => {
      const both = [await found(), await found()];
      for (const one of both) await decide('cancellations', one);
      expect(await read()).toBe(0);
      await decide('resumptions', both[0] as Backfill);
      expect(await read()).toBe(2);
    });

    it('has them back also where that was begun later and is cancelled', async () => {
      const first = await found();
      await decide('cancellations', first);
      const second = await found();
      await decide('cancellations', second);
      expect(await read()).toBe(0);
      await decide('resumptions', first);
      expect(await read()).toBe(2);
      expect((await now(first)).state).toBe('finished');
    });
  });

  it('fetches nothing twice where it is begun again', async () => {
    await begin({ by: 'pages', from: 1, to: 5 });
    await collect.visit();
    site.asked();
    const again = await begin({ by: 'pages', from: 1, to: 5 });
    await collect.visit();
    expect(site.asked().every((path) => path.startsWith('/list'))).toBe(true);
    expect(await now(again)).toMatchObject({ state: 'finished', progress: { found: 0 } });
  });

  it('lets new items pass before it', async () => {
    await begin({ by: 'pages', from: 1, to: 5 });
    site.put('/news/99-bridge', newsPage('News of bridge 99', 'The akim opened bridge number 99.'));
    site.put(
      '/list',
      `<!doctype html><html><body><ul><li class="card"><a href="/news/99-bridge">News of bridge 99 in Aqsu-Demo</a></li></ul>
       <a rel="next" href="/list?page=2">Next</a></body></html>`,
    );
    await collect.sql(`UPDATE source_health SET next_poll_at = now() - interval '1 second'`);
    await collect.visit();
    expect(site.asked().slice(0, 2)).toEqual(['/list', '/news/99-bridge']);
  });

  it('misses nothing on a last page with a single item, of a list that no selectors describe', async () => {
    const card = (number: number) => {
      site.put(
        `/news/${number}-tower`,
        newsPage(`News of tower ${number}`, 'The akim will open it by 1 July.'),
      );
      return `<li><a href="/news/${number}-tower">News of tower ${number} in Aqsu-Demo</a> <time datetime="2026-01-0${number}">${number}.01.2026</time></li>`;
    };
    const pages = [[7, 6, 5], [4, 3, 2], [1]];
    pages.forEach((numbers, at) =>
      site.put(
        `/towers?page=${at + 1}`,
        `<!doctype html><html><body><ul>${numbers.map(card).join('')}</ul></body></html>`,
      ),
    );
    const changed = await collect.test.ask('PATCH', `/sources/${source.id}`, {
      body: { discoveryUrls: [site.url('/towers?page={page}')], listingSelectors: null },
      ifMatch: 1,
    });
    expect(changed.status).toBe(200);
    await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
    await begin({ by: 'pages', from: 1, to: 3 });
    await collect.visit();
    expect(site.asked().filter((path) => path.includes('tower'))).toHaveLength(3 + 7);
  });

  it('ends where a site gives its last page for every number', async () => {
    const body = `<!doctype html><html><body><ul><li class="card"><a href="/news/1-bridge">News of bridge 1 in Aqsu-Demo</a></li></ul></body></html>`;
    for (let page = 1; page <= 9; page += 1) site.put(`/all?page=${page}`, body);
    const changed = await collect.test.ask('PATCH', `/sources/${source.id}`, {
      body: { discoveryUrls: [site.url('/all?page={page}')] },
      ifMatch: 1,
    });
    expect(changed.status).toBe(200);
    await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
    const backfill = await begin({ by: 'pages', from: 1, to: 9 });
    await collect.visit();
    expect(site.asked()).toEqual(['/all?page=1', '/all?page=2']);
    expect(await now(backfill)).toMatchObject({ state: 'finished', error: { code: 'list-ends' } });
  });

  it('that is cancelled while a page of it fails does not ask for that again', async () => {
    const gate = Promise.withResolvers<void>();
    site.put('/news/3-bridge', { status: 500, after: gate.promise });
    const backfill = await begin({ by: 'pages', from: 2, to: 2 });
    const visit = collect.visit();
    await site.whenAsked('/news/3-bridge');
    const ifMatch = backfill.version;
    await collect.test.ask('POST', `/backfills/${backfill.id}/cancellations`, { ifMatch });
    gate.resolve();
    await visit;
    const failed = (await collect.items(source.id)).find(({ url }) => url.endsWith('/3-bridge'));
    expect(failed).toMatchObject({ state: 'waiting', nextFetchAt: null, error: { code: 'status-500' } });
  });

  it('gives a list up that fails over and over, with the reason, and can be taken up again', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 3 });
    site.put('/list?page=2', { status: 500 });
    for (let time = 0; time < 5; time += 1) {
      await collect.visit();
      await collect.sql(
        `UPDATE backfill SET next_list_at = now() - interval '1 second' WHERE next_list_at IS NOT NULL`,
      );
    }
    const failed = await now(backfill);
    expect(failed).toMatchObject({
      state: 'failed',
      error: { code: 'status-500' },
      progress: { listsRead: 1 },
    });
    publishList(site);
    await collect.test.ask('POST', `/backfills/${backfill.id}/resumptions`, { ifMatch: failed.version });
    await collect.visit();
    expect(await now(backfill)).toMatchObject({ state: 'finished', progress: { listsRead: 3, read: 4 } });
  });

  it('does not ask again and again for a list that is said to be as it was', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 3 });
    site.put('/list?page=2', { status: 304 });
    await collect.visit();
    expect(site.asked().filter((path) => path === '/list?page=2')).toHaveLength(1);
    expect(await now(backfill)).toMatchObject({ state: 'running', error: { code: 'status-304' } });
  });

  it('is ended by whoever looks next where its worker was killed before it could', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 2 });
    await collect.visit();
    // As it is between the last page and the end of the visit: nothing is due any more, so that nobody visits the host.
    await collect.sql(`UPDATE backfill SET state = 'running', finished_at = NULL`);
    expect((await now(backfill)).state).toBe('running');
    await collect.test.app.get(Collector).wake();
    expect((await now(backfill)).state).toBe('finished');
  });

  it('makes the same rows of a job that is delivered three times', async () => {
    const backfill = await begin({ by: 'pages', from: 1, to: 5 });
    await Promise.all([collect.visit(), collect.visit(), collect.visit()]);
    await collect.visit();
    expect(site.asked()).toHaveLength(5 + 8);
    expect(await now(backfill)).toMatchObject({
      state: 'finished',
      progress: { listsRead: 5, found: 8, read: 8 },
    });
    const [count] = await collect.sql<{ n: number }>(`SELECT count(*)::int AS n FROM capture`);
    expect(count?.n).toBe(10);
  });
});

describe('a backfill of a sitemap', () => {
  let collect: CollectTest;
  beforeAll(async () => {
    collect = await startCollectTest();
  });
  afterAll(() => collect.close());

  it('follows its index to the months that are asked for', async () => {
    const { site } = collect;
    const months = ['2026-01', '2026-02', '2026-03'];
    const child = (month: string) =>
      `<sitemap><loc>${site.url(`/${month}.xml`)}</loc><lastmod>${month}-28</lastmod></sitemap>`;
    site.put('/sitemap.xml', {
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0"?><sitemapindex>${months.map(child).join('')}</sitemapindex>`,
    });
    for (const month of months) {
      const urls = ['05', '25'].map((day) => {
        site.put(
          `/${month}-${day}`,
          newsPage(`News of ${month}-${day}`, `The akim opened a bridge on ${month}-${day}.`),
        );
        return `<url><loc>${site.url(`/${month}-${day}`)}</loc><lastmod>${month}-${day}</lastmod></url>`;
      });
      site.put(`/${month}.xml`, {
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0"?><urlset>${urls.join('')}</urlset>`,
      });
    }
    const source = await collect.addSource('sitemap', {
      discovery: 'sitemap',
      discoveryUrls: [site.url('/sitemap.xml')],
    });
    await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
    const range = { by: 'dates', from: '2026-02-01', to: '2026-03-10' };
    const answer = await collect.test.ask('POST', `/sources/${source.id}/backfills`, { body: { range } });
    await collect.visit();
    expect(site.asked().slice(1)).toEqual([
      '/sitemap.xml',
      '/2026-02.xml',
      '/2026-03.xml',
      '/2026-02-05',
      '/2026-02-25',
      '/2026-03-05',
      // Changed after the last day; nothing says when it was published.
      '/2026-03-25',
    ]);
    const backfill = (
      await collect.test.ask('GET', `/backfills/${answer.json<Backfill>().id}`)
    ).json<Backfill>();
    expect(backfill).toMatchObject({ state: 'finished', progress: { listsRead: 3, read: 4 } });
    const pages = await collect.test.ask('POST', `/sources/${source.id}/backfills`, {
      body: { range: { by: 'pages', from: 1, to: 2 } },
    });
    expect(pages.status).toBe(400);
  });

  it('reads no index twice of those that name each other, and says so', async () => {
    const { site } = collect;
    const index = (...paths: string[]) => ({
      headers: { 'content-type': 'application/xml' },
      body: `<sitemapindex>${paths.map((path) => `<sitemap><loc>${site.url(path)}</loc></sitemap>`).join('')}</sitemapindex>`,
    });
    site.put('/ring.xml', index('/ring.xml', '/ring.xml?b'));
    site.put('/ring.xml?b', index('/ring.xml', '/ring.xml?c'));
    site.put('/ring.xml?c', index('/ring.xml?b'));
    const discoveryUrls = [site.url('/ring.xml')];
    const source = await collect.addSource('ring', { discovery: 'sitemap', discoveryUrls });
    await collect.sql(`UPDATE source_health SET next_poll_at = NULL`);
    site.asked();
    const body = { range: { by: 'dates', from: '2020-01-01', to: '2026-01-01' } };
    const { id } = (
      await collect.test.ask('POST', `/sources/${source.id}/backfills`, { body })
    ).json<Backfill>();
    await collect.visit();
    expect(site.asked()).toEqual(['/ring.xml', '/ring.xml?b', '/ring.xml?c']);
    expect((await collect.test.ask('GET', `/backfills/${id}`)).json<Backfill>()).toMatchObject({
      state: 'finished',
      progress: { listsRead: 3 },
      error: { code: 'lists-repeat' },
    });
  });
});
