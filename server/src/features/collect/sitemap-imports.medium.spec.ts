import type { Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { AccountsService } from '../accounts/accounts.service';
import { BackfillsService } from './backfills.service';
import { type GivenSitemap, SitemapImports } from './sitemap-imports';

const page = (
  day: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Day ${day}</title></head><body>
<article><h1>Day ${day} in Aqsu-Demo</h1><p>AQSU-DEMO, ${day} February 2026. The akim of Aqsu-Demo counted the boats on day ${day}.</p>
<p>“We will mend ${day} boats by 1 July 2026”, the akim said to the people of the town at the river.</p></article></body></html>`;

const sitemap = (urls: readonly string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls
    .map((url) => `<url><loc>${url}</loc></url>`)
    .join('')}</urlset>`;

let collecting: CollectTest;
let source: Source;

beforeEach(async () => {
  collecting = await startCollectTest();
  const { site } = collecting;
  for (const day of [1, 2, 3]) site.put(`/day/${day}`, page(day));
  source = await collecting.addSource('aqsu', { homePage: site.url('/') });
});

afterEach(() => collecting.close());

const urls = (...days: number[]) => days.map((day) => collecting.site.url(`/day/${day}`));

async function begin(given: GivenSitemap) {
  const { app } = collecting.test;
  const { id: actorId } = await app.get(AccountsService).current();
  return app.get(SitemapImports).begin(source.id, given, actorId);
}

const progress = (id: string) => collecting.test.app.get(BackfillsService).byId(id);

it('fetches an index, its sitemaps and their pages in the turns of the site, robots.txt first', async () => {
  const { site, visit } = collecting;
  site.put('/robots.txt', 'User-agent: *\nDisallow: /day/3\n');
  const index = `<sitemapindex><sitemap><loc>${site.url('/a.xml')}</loc></sitemap><sitemap><loc>${site.url('/b.xml')}</loc></sitemap></sitemapindex>`;
  site.put('/sitemap.xml', index);
  site.put('/a.xml', sitemap(urls(1)));
  site.put('/b.xml', sitemap(urls(2, 3)));
  const { id, state } = await begin({ url: site.url('/sitemap.xml') });
  expect(state).toBe('running');
  expect(site.asked()).toEqual([]);
  await visit();
  expect(site.asked()).toEqual(['/robots.txt', '/sitemap.xml', '/a.xml', '/b.xml', '/day/1', '/day/2']);
  expect((await progress(id)).progress).toMatchObject({ listsRead: 3, found: 3, read: 2, waiting: 1 });
});

it('fetches the pages that a file names', async () => {
  const { visit, site } = collecting;
  const bytes = Buffer.from(sitemap(urls(1, 2)));
  const { id, range } = await begin({ fileName: 'old.xml', bytes });
  expect(range).toEqual({ by: 'sitemap', name: 'old.xml' });
  await visit();
  expect(site.asked()).toEqual(['/robots.txt', '/day/1', '/day/2']);
  expect(await progress(id)).toMatchObject({ state: 'finished', progress: { read: 2 } });
});

it('says where a file names more than is read of one', async () => {
  const many = Array.from(
    { length: 50_001 },
    (_, n) => `<sitemap><loc>${collecting.site.url(`/${n}.xml`)}</loc></sitemap>`,
  );
  const bytes = Buffer.from(`<sitemapindex>${many.join('')}</sitemapindex>`);
  const { error, progress: counts } = await begin({ fileName: 'all.xml', bytes });
  expect([error?.code, counts.listsWaiting]).toEqual(['list-too-long', 50_000]);
});

it('goes on with the same sitemap, and fetches no page twice when it is imported again', async () => {
  const { visit, site } = collecting;
  site.put('/sitemap.xml', sitemap(urls(1, 2)));
  const given = { url: site.url('/sitemap.xml') };
  const first = await begin(given);
  expect((await begin(given)).id).toBe(first.id);
  await visit();
  site.asked();
  site.put('/sitemap.xml', sitemap(urls(1, 2, 3)));
  const second = await begin(given);
  expect(second.id).not.toBe(first.id);
  await visit();
  expect(site.asked()).toEqual(['/sitemap.xml', '/day/3']);
  expect((await progress(second.id)).progress).toMatchObject({ found: 1, read: 1 });
});

it('asks nothing of a source that is paused', async () => {
  await collecting.test.ask('POST', `/sources/${source.id}/pauses`, {
    ifMatch: source.version,
    body: { reason: '' },
  });
  await expect(begin({ url: collecting.site.url('/sitemap.xml') })).rejects.toThrow('paused');
});

it.each([
  ['a file that is no sitemap', '<html><body>No sitemap.</body></html>', /no sitemap/],
  ['a sitemap that names nothing', sitemap([]), /names no page/],
])('refuses %s', async (_what, content, why) => {
  await expect(begin({ fileName: 'a.xml', bytes: Buffer.from(content) })).rejects.toThrow(why);
});
