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
    expect((await collect.source(good.id)).health).toMatchObject({ error: null, items: { read: 2 } });
  });
});
