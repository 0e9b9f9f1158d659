import type { Source, SourceItem } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage } from '../../testing/news-site';

/** A sitemap of pages with the days of February 2026 on which they were changed. */
function sitemap(collect: CollectTest, pages: ReadonlyMap<string, string>): string {
  const entries = [...pages].map(
    ([path, changed]) => `<url><loc>${collect.site.url(path)}</loc><lastmod>${changed}</lastmod></url>`,
  );
  return `<?xml version="1.0"?><urlset>${entries.join('')}</urlset>`;
}

/** So many days after the beginning of 2024. */
const at = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString();

describe('polling a sitemap', () => {
  let collect: CollectTest;
  let source: Source;

  beforeEach(async () => {
    collect = await startCollectTest();
  });
  afterEach(() => collect.close());

  async function watch(pages: ReadonlyMap<string, string>): Promise<void> {
    const { site } = collect;
    for (const path of pages.keys())
      site.put(path, newsPage(`News ${path}`, `The akim opened ${path} today.`));
    site.put('/sitemap.xml', sitemap(collect, pages));
    source = await collect.addSource('map', {
      discovery: 'sitemap',
      discoveryUrls: [site.url('/sitemap.xml')],
    });
    await collect.visit();
  }
  async function poll(): Promise<string[]> {
    collect.site.asked();
    await collect.sql(`UPDATE source_health SET next_poll_at = now() - interval '1 second'`);
    await collect.visit();
    return collect.site.asked();
  }

  /** Paths of the source's items, page after page. */
  async function pages(limit: number): Promise<string[][]> {
    const listed: string[][] = [];
    let after = '';
    do {
      const answer = await collect.test.ask('GET', `/sources/${source.id}/items?limit=${limit}${after}`);
      const page = answer.json<{ items: SourceItem[]; next: string | null }>();
      listed.push(page.items.map(({ url }) => new URL(url).pathname));
      after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== '');
    return listed;
  }

  it('reads a page again as soon as the list says that it was changed, and not twice for that', async () => {
    const pages = new Map([
      ['/a', '2026-02-01'],
      ['/b', '2026-02-02'],
    ]);
    await watch(pages);
    expect(await poll()).toEqual(['/sitemap.xml']);
    await collect.sql(`UPDATE source_item SET last_fetched_at = '2026-02-03T00:00:00Z'`);
    collect.site.put('/sitemap.xml', sitemap(collect, pages.set('/a', '2026-02-05')));
    expect(await poll()).toEqual(['/sitemap.xml', '/a']);
    expect(await poll()).toEqual(['/sitemap.xml']);
  });

  it('lists the items of one poll as the list has them, behind those of later ones, on each page', async () => {
    const old = new Map(Array.from({ length: 5 }, (_, index) => [`/n/${index}`, at(index)]));
    await watch(old);
    collect.site.put('/n/new', newsPage('New', 'The akim opened a new bridge today.'));
    collect.site.put('/sitemap.xml', sitemap(collect, new Map([...old, ['/n/new', at(9)]])));
    await poll();
    expect(await pages(2)).toEqual([
      ['/n/new', '/n/4'],
      ['/n/3', '/n/2'],
      ['/n/1', '/n/0'],
    ]);
  });

  it('takes of a list of everything the newest hundred, and never works its way back', async () => {
    const old = new Map(Array.from({ length: 700 }, (_, index) => [`/n/${index}`, at(index)]));
    await watch(old);
    const asked = collect.site.asked().filter((path) => path.startsWith('/n/'));
    expect([asked[0], asked.length]).toEqual(['/n/699', 100]);
    collect.site.put('/n/new', newsPage('New', 'The akim opened a new bridge today.'));
    collect.site.put('/sitemap.xml', sitemap(collect, new Map([...old, ['/n/new', at(701)]])));
    expect(await poll()).toEqual(['/sitemap.xml', '/n/new']);
    const { health } = await collect.source(source.id);
    expect(health.lastItemAt).toBe(at(701));
  });
});
