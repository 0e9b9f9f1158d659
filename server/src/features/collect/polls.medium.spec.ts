import type { Source, SourcePreview } from '@uade/contracts';
import { Client } from 'pg';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed } from '../../testing/news-site';

const XML = { 'content-type': 'application/xml' };

describe('a poll', () => {
  let collect: CollectTest;
  let site: NewsSite;

  beforeEach(async () => {
    collect = await startCollectTest();
    site = collect.site;
    for (const n of [1, 2, 3])
      site.put(`/news/${n}`, newsPage(`Bridge ${n}`, `The akim will open bridge ${n}.`));
    site.put('/feed', rssFeed([1, 2].map((n) => ({ url: site.url(`/news/${n}`), title: `Bridge ${n}` }))));
  });
  afterEach(() => collect.close());

  const addFeed = (slug = 'feed', path = '/feed'): Promise<Source> =>
    collect.addSource(slug, { discovery: 'feed', discoveryUrls: [site.url(path)] });

  it('takes a page for gone that leads to the front page when it is first fetched, and not that for a release', async () => {
    const source = await addFeed();
    site.put('/news/1', { status: 302, headers: { location: '/' } });
    site.put('/', newsPage('Front page of the town', 'Here is the news of the day, all of it.'));
    await collect.visit();
    const gone = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/1'));
    expect(gone).toMatchObject({
      state: 'gone',
      error: { reason: `${site.url('/news/1')} leads to the front page.` },
    });
    expect(await collect.sql('SELECT title FROM release')).toEqual([{ title: 'Bridge 2' }]);
    const kept = await collect.sql(`SELECT url, refusal FROM capture WHERE refusal IS NOT NULL`);
    expect(kept).toEqual([{ url: site.url('/news/1'), refusal: 'leads-home' }]);
  });

  describe('of an index of sitemaps with a broken one', () => {
    const settings = () => ({ discovery: 'sitemap', discoveryUrls: [site.url('/map.xml')] });
    beforeEach(() => {
      const numbers = [1, 2, 3];
      const index = numbers.map((n) => `<sitemap><loc>${site.url(`/map-${n}.xml`)}</loc></sitemap>`);
      site.put('/map.xml', { headers: XML, body: `<sitemapindex>${index.join('')}</sitemapindex>` });
      for (const n of numbers) {
        const body = `<urlset><url><loc>${site.url(`/news/${n}`)}</loc></url></urlset>`;
        site.put(`/map-${n}.xml`, { headers: XML, body });
      }
    });

    it('takes what the others name, and says what is wrong with that one', async () => {
      site.put('/map-2.xml', { status: 404 });
      const source = await collect.addSource('map', settings());
      await collect.visit();
      const { health } = await collect.source(source.id);
      expect(health).toMatchObject({ error: { code: 'status-404' }, items: { read: 2 } });
      const preview = await collect.test.ask('POST', '/sources/preview', { body: settings() });
      expect(preview.json<SourcePreview>()).toMatchObject({
        itemCount: 2,
        article: { title: 'Bridge 1' },
        trouble: { step: 'list', code: 'status-404' },
      });
    });

    it('ends with what it has where the site asks to wait', async () => {
      site.put('/map-2.xml', { status: 503 });
      const source = await collect.addSource('map', settings());
      await collect.visit();
      expect(site.asked()).toEqual(['/robots.txt', '/map.xml', '/map-1.xml', '/map-2.xml']);
      expect((await collect.source(source.id)).health.error?.code).toBe('status-503');
      expect(await collect.items(source.id)).toHaveLength(1);
    });
  });

  it.each([304, 206])('is no success where the first answer is %d', async (status) => {
    const source = await addFeed();
    site.put('/feed', { status });
    await collect.visit();
    const { health } = await collect.source(source.id);
    expect(health).toMatchObject({ lastSuccessAt: null, error: { code: `status-${status}` } });
  });

  it('leaves settings alone that are saved while it runs, and comes again with them', async () => {
    const card = (name: string, n: number) =>
      `<li class="${name}"><a href="/news/${n}">News of bridge ${n}</a></li>`;
    const body = `<!doctype html><html><body><ul>${card('wrong', 1)}${card('right', 2)}</ul></body></html>`;
    const gate = Promise.withResolvers<void>();
    site.put('/list', { body, after: gate.promise });
    const settings = { discovery: 'listing', discoveryUrls: [site.url('/list')] };
    const selectors = (name: string) => ({ listingSelectors: { item: `.${name}`, link: 'a' } });
    const source = await collect.addSource('list', { ...settings, ...selectors('wrong') });
    const visit = collect.visit();
    await site.whenAsked('/list');
    const saved = await collect.test.ask('PATCH', `/sources/${source.id}`, {
      body: selectors('right'),
      ifMatch: 1,
    });
    expect(saved.status).toBe(200);
    gate.resolve();
    await visit;
    expect(site.asked()).toEqual(['/robots.txt', '/list', '/list', '/news/2']);
    expect((await collect.items(source.id)).map(({ url }) => url)).toEqual([site.url('/news/2')]);
  });

  it('is done once more where it is asked for while one runs', async () => {
    const gate = Promise.withResolvers<void>();
    const body = rssFeed([{ url: site.url('/news/1'), title: 'Bridge 1' }]);
    site.put('/feed', { body, headers: XML, after: gate.promise });
    const source = await addFeed();
    const visit = collect.visit();
    await site.whenAsked('/feed');
    expect((await collect.test.ask('POST', `/sources/${source.id}/polls`)).status).toBe(201);
    gate.resolve();
    await visit;
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/feed', '/news/1']);
    expect(Date.parse((await collect.source(source.id)).health.nextPollAt ?? '')).toBeGreaterThan(Date.now());
  });

  describe('of two lists with a broken one', () => {
    let source: Source;
    beforeEach(async () => {
      const items = [1, 2].map((n) => ({
        url: site.url(`/news/${n}`),
        title: `Bridge ${n}`,
        date: new Date(),
      }));
      site.put('/feed', rssFeed(items));
      const discoveryUrls = [site.url('/feed'), site.url('/broken')];
      source = await collect.addSource('two', { discovery: 'feed', discoveryUrls });
    });

    it('is not silent while the other brings items, and asks that for changes only', async () => {
      await collect.sql(`UPDATE source_health SET last_item_at = now() - interval '20 days'`);
      await collect.visit();
      expect((await collect.source(source.id)).health).toMatchObject({
        silent: false,
        error: { code: 'status-404' },
        items: { read: 2 },
      });
      await collect.makeDue();
      await collect.visit();
      const asked = site.requests.filter(({ path }) => path === '/feed');
      expect(asked.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, true]);
      expect((await collect.source(source.id)).health.errorStreak).toBe(2);
    });
  });

  it('reads a date beyond all calendars as none', async () => {
    const source = await addFeed();
    const dated = {
      url: site.url('/news/1'),
      title: 'Bridge 1',
      date_published: '9999-12-31T23:59:59-12:00',
    };
    const body = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Aqsu-Demo',
      items: [dated],
    });
    site.put('/feed', { headers: { 'content-type': 'application/feed+json' }, body });
    await collect.visit();
    expect((await collect.source(source.id)).health).toMatchObject({ error: null, items: { read: 1 } });
  });

  it('whose findings can’t be stored says so, comes again later, and holds nothing else up', async () => {
    const owner = new Client({ connectionString: collect.test.database.ownerUrl });
    await owner.connect();
    await owner.query(`ALTER TABLE source_item ADD CONSTRAINT no_poison CHECK (url NOT LIKE '%poison')`);
    await owner.end();
    site.put('/poisoned', rssFeed([{ url: site.url('/poison'), title: 'Poison' }]));
    const poisoned = await addFeed('poisoned', '/poisoned');
    const good = await addFeed();
    await collect.visit();
    const { health } = await collect.source(poisoned.id);
    expect(health).toMatchObject({ errorStreak: 1, error: { code: 'internal' } });
    expect(Date.parse(health.nextPollAt ?? '')).toBeGreaterThan(Date.now());
    // Else the list would be as before at the next poll, and its items lost.
    const kept = await collect.sql(`SELECT validators FROM source_health WHERE source_id = $1`, [
      poisoned.id,
    ]);
    expect(kept).toEqual([{ validators: {} }]);
    expect((await collect.source(good.id)).health).toMatchObject({ error: null, items: { read: 2 } });
  });
});
