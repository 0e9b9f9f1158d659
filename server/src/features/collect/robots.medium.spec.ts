import type { Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed } from '../../testing/news-site';

describe('collecting from a site with an odd robots.txt', () => {
  let collect: CollectTest;
  let site: NewsSite;
  let source: Source;

  beforeEach(async () => {
    collect = await startCollectTest();
    site = collect.site;
    for (const n of [1, 2])
      site.put(`/news/${n}`, newsPage(`Bridge ${n}`, `The akim will open bridge ${n}.`));
    site.put('/feed', rssFeed([1, 2].map((n) => ({ url: site.url(`/news/${n}`), title: `Bridge ${n}` }))));
    source = await collect.addSource('feed', { discovery: 'feed', discoveryUrls: [site.url('/feed')] });
  });
  afterEach(() => collect.close());

  it('stores and obeys one with signs that no database stores', async () => {
    site.put('/robots.txt', 'User-agent: *\nDisallow: /news/\u00002\n');
    await collect.visit();
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1']);
    const kept = await collect.sql(`SELECT origin, words FROM robots_file`);
    expect(kept).toEqual([{ origin: `http://${site.host}`, words: 'User-agent: *\nDisallow: /news/2\n' }]);
  });

  it('reads the pages of one that redirects in a circle', async () => {
    site.put('/robots.txt', { status: 302, headers: { location: '/robots.txt' } });
    await collect.visit();
    expect(await collect.source(source.id)).toMatchObject({ health: { error: null, items: { read: 2 } } });
  });

  it('gives no page up where that can’t be unpacked, and reads them once it can', async () => {
    await collect.visit();
    await collect.sql(`UPDATE robots_file SET fetched_at = now() - interval '40 days'`);
    site.put('/robots.txt', { headers: { 'content-encoding': 'mystery' }, body: 'User-agent: *' });
    site.asked();
    for (let time = 0; time < 8; time += 1) {
      await collect.makeDue();
      // Pages would be next, not the list.
      await collect.sql(`UPDATE source_health SET next_poll_at = now() + interval '1 hour'`);
      await collect.visit();
    }
    expect(new Set(site.asked())).toEqual(new Set(['/robots.txt']));
    const due = await collect.sql(`SELECT error_streak FROM source_item WHERE next_fetch_at IS NOT NULL`);
    expect(due).toEqual([{ error_streak: 0 }, { error_streak: 0 }]);
    site.put('/robots.txt', '');
    await collect.makeDue();
    await collect.visit();
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/2']);
  });
});
