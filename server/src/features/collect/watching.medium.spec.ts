import type {
  DiscoveredSource,
  Problem,
  Source,
  SourceCheck,
  SourcePreset,
  SourcePreview,
} from '@uade/contracts';
import { ROUTES, type Route } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed } from '../../testing/news-site';

const NO_ID = '01890000-0000-7000-8000-000000000000';

describe('watching a site', () => {
  let collect: CollectTest;
  let site: NewsSite;

  beforeAll(async () => {
    collect = await startCollectTest();
    site = collect.site;
    site.put('/news/1', newsPage('Bridge 1', 'The akim will open bridge 1 by 1 July.'));
    site.put('/news/2', newsPage('Bridge 2', 'The akim will open bridge 2 by 1 July.'));
    site.put(
      '/feed.xml',
      rssFeed([1, 2].map((number) => ({ url: site.url(`/news/${number}`), title: `Bridge ${number}` }))),
    );
    const links = [1, 2, 3, 4].map(
      (number) => `<li><a href="/news/${number}">News of bridge number ${number} in the city</a></li>`,
    );
    site.put(
      '/',
      `<!doctype html><html><head><title>Aqsu-Demo</title>
      <link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head><body><ul>${links.join('')}</ul></body></html>`,
    );
    site.put('/robots.txt', `User-agent: *\nDisallow: /hidden\nSitemap: ${site.url('/news-sitemap.xml')}\n`);
    site.put('/news-sitemap.xml', {
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0"?><urlset><url><loc>${site.url('/news/1')}</loc></url></urlset>`,
    });
  });
  afterAll(() => collect.close());

  const ask = (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    given: { body?: object; ifMatch?: number } = {},
  ) => collect.test.ask(method, path, given);
  const feed = (slug: string) => ({
    slug,
    name: slug,
    languages: ['en'],
    discovery: 'feed',
    discoveryUrls: [site.url('/feed.xml')],
  });

  async function stored(): Promise<unknown> {
    return collect.sql(`SELECT (SELECT count(*) FROM capture) captures, (SELECT count(*) FROM source_item) items,
      (SELECT count(*) FROM release) releases, (SELECT count(*) FROM source) sources`);
  }

  it('finds the feed, the sitemap and the list page of a site', async () => {
    const answer = await ask('POST', '/sources/discover', { body: { url: site.url('/') } });
    expect(answer.status).toBe(200);
    const { lists, trouble } = answer.json<DiscoveredSource>();
    expect(trouble).toBeNull();
    expect(lists.map(({ discovery, url, items }) => [discovery, new URL(url).pathname, items])).toEqual([
      ['feed', '/feed.xml', 2],
      ['sitemap', '/news-sitemap.xml', 1],
      ['listing', '/', 4],
    ]);
  });

  it('takes the address of a feed for the feed it is', async () => {
    const { lists } = (
      await ask('POST', '/sources/discover', { body: { url: site.url('/feed.xml') } })
    ).json<DiscoveredSource>();
    expect(lists).toMatchObject([
      { discovery: 'feed', url: site.url('/feed.xml'), title: 'Aqsu-Demo', items: 2 },
    ]);
  });

  it.each([
    ['that is not there', '/nowhere', 'status-404'],
    ['that robots.txt forbids', '/hidden/list', 'robots-disallowed'],
  ])('answers for a page %s with the reason', async (_name, path, code) => {
    const answer = await ask('POST', '/sources/discover', { body: { url: site.url(path) } });
    expect([answer.status, answer.json<DiscoveredSource>().trouble?.code]).toEqual([200, code]);
  });

  it('shows what settings give, and stores nothing', async () => {
    const before = await stored();
    const settings = { discovery: 'feed', discoveryUrls: [site.url('/feed.xml')] };
    const preview = (await ask('POST', '/sources/preview', { body: settings })).json<SourcePreview>();
    expect(preview).toMatchObject({
      itemCount: 2,
      trouble: null,
      article: { title: 'Bridge 1', language: 'en', reader: 'generic' },
    });
    expect(preview.article?.text).toContain('by 1 July');
    expect(await stored()).toEqual(before);
  });

  it('says at which step settings break', async () => {
    const listing = {
      discovery: 'listing',
      discoveryUrls: [site.url('/')],
      listingSelectors: { item: '.card' },
    };
    const none = (await ask('POST', '/sources/preview', { body: listing })).json<SourcePreview>();
    expect(none.trouble).toMatchObject({ step: 'list', code: 'no-items' });
    const gone = { discovery: 'feed', discoveryUrls: [site.url('/feed.xml')], itemUrl: site.url('/news/77') };
    const page = (await ask('POST', '/sources/preview', { body: gone })).json<SourcePreview>();
    expect(page).toMatchObject({
      itemCount: 2,
      article: null,
      trouble: { step: 'article', code: 'status-404' },
    });
    const broken = { discovery: 'feed', discoveryUrls: ['http://127.0.0.1:1/feed'] };
    const refused = (await ask('POST', '/sources/preview', { body: broken })).json<SourcePreview>();
    expect(refused.trouble).toMatchObject({
      step: 'list',
      code: expect.stringMatching(/^(port|address)-not-/) as string,
    });
  });

  it('says for how long a host is left alone that asked for it', async () => {
    site.put('/busy', { status: 429, headers: { 'retry-after': '600' } });
    const settings = { discovery: 'feed', discoveryUrls: [site.url('/busy')] };
    const asked = (await ask('POST', '/sources/preview', { body: settings })).json<SourcePreview>();
    expect(asked.trouble).toMatchObject({ step: 'list', code: 'status-429' });
    const again = (await ask('POST', '/sources/preview', { body: settings })).json<SourcePreview>();
    expect(again.trouble).toMatchObject({ step: 'list', code: 'host-resting' });
    expect(again.trouble?.reason).toMatch(/ is left alone for another \d+ s\./);
    await collect.sql('UPDATE host SET next_request_at = now()');
  });

  it('offers the presets, each unverified and nobody’s source', async () => {
    const presets = (await ask('GET', '/source-presets')).json<SourcePreset[]>();
    expect(presets.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['akorda-kk', 'akorda-ru', 'akorda-en']),
    );
    const [first] = presets;
    const { key, sourceId: _source, verifiedAt: _verified, ...settings } = first ?? ({} as SourcePreset);
    const added = await ask('POST', '/sources', { body: { ...settings, slug: key, preset: key } });
    expect(added.json<Source>()).toMatchObject({
      state: 'paused',
      verifiedAt: null,
      preset: key,
      health: { nextPollAt: null },
    });
    const again = (await ask('GET', '/source-presets')).json<SourcePreset[]>();
    expect(again.find((preset) => preset.key === key)?.sourceId).toBe(added.json<Source>().id);
  });

  it('is verified by a check that succeeds, and unverified again by other settings', async () => {
    const { id } = (await ask('POST', '/sources', { body: feed('checked') })).json<Source>();
    const check = await ask('POST', `/sources/${id}/checks`);
    expect([check.status, check.json<SourceCheck>().verifiedAt]).toEqual([201, expect.any(String)]);
    const changed = await ask('PATCH', `/sources/${id}`, {
      body: { discoveryUrls: [site.url('/other')] },
      ifMatch: 1,
    });
    expect(changed.json<Source>()).toMatchObject({ version: 2, verifiedAt: null });
    const failed = (await ask('POST', `/sources/${id}/checks`)).json<SourceCheck>();
    expect(failed).toMatchObject({ verifiedAt: null, trouble: { step: 'list', code: 'status-404' } });
  });

  it('is paused and resumed by people, each with an audit entry, and never over somebody’s head', async () => {
    const { id } = (await ask('POST', '/sources', { body: feed('paused') })).json<Source>();
    const resume = (ifMatch?: number) =>
      ask('POST', `/sources/${id}/resumptions`, {
        body: { reason: 'Wanted' },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    expect((await resume()).status).toBe(428);
    expect((await resume(7)).json<Problem>()).toMatchObject({ status: 412, current: { version: 1 } });
    expect((await resume(1)).json<Source>()).toMatchObject({ state: 'active', version: 2 });
    expect((await resume(2)).json<Problem>().code).toBe('not-allowed-transition');
    const entries = await collect.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['source.added', 'source.resumed']);
  });

  it('is polled when somebody asks for it, unless it is paused or filled by hand', async () => {
    const active = await collect.addSource('asked', feed('asked'));
    await collect.visit();
    await collect.sql(`UPDATE source_health SET next_poll_at = now() + interval '1 hour'`);
    site.asked();
    expect((await ask('POST', `/sources/${active.id}/polls`)).status).toBe(201);
    await collect.visit();
    expect(site.asked()).toEqual(['/feed.xml']);
    const polls = (await ask('GET', `/sources/${active.id}/polls`)).json<{ items: { outcome: string }[] }>();
    expect(polls.items.map(({ outcome }) => outcome)).toEqual(['not-modified', 'items']);
    const byHand = (
      await ask('POST', '/sources', { body: { slug: 'by-hand', name: 'By hand', languages: ['en'] } })
    ).json<Source>();
    const paused = (await ask('POST', '/sources', { body: feed('still-paused') })).json<Source>();
    for (const { id } of [byHand, paused]) {
      expect((await ask('POST', `/sources/${id}/polls`)).json<Problem>().code).toBe('not-allowed-transition');
    }
  });

  it.each([
    ['a feed without an address', { discovery: 'feed' }],
    ['an address where nothing is polled', { discoveryUrls: ['https://qala.example/feed'] }],
    ['an address that is none', { discovery: 'feed', discoveryUrls: ['javascript:alert(1)'] }],
    ['bounds the wrong way round', { minIntervalMinutes: 60, maxIntervalMinutes: 15 }],
  ])('refuses %s', async (_name, settings) => {
    const body = { slug: 'refused', name: 'Refused', languages: ['en'], ...settings };
    expect((await ask('POST', '/sources', { body })).json<Problem>().code).toBe('invalid-input');
  });

  it('knows no source that is not there', async () => {
    const routes: readonly Route[] = ROUTES;
    const single = routes.filter(
      ({ path }) => path.startsWith('/sources/{id}') || path.startsWith('/backfills/'),
    );
    expect(single.length).toBeGreaterThan(10);
    for (const { method, path } of single) {
      const body = path.endsWith('/backfills') ? { range: { by: 'pages', from: 1, to: 2 } } : {};
      const verb = method.toUpperCase() as 'GET' | 'POST' | 'PATCH';
      const given = verb === 'GET' ? {} : { body, ifMatch: 1 };
      const answer = await ask(verb, path.replace('{id}', NO_ID), given);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
