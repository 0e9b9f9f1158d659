import { expect, test } from '@playwright/test';
import {
  discoveredSourceSchema,
  pollPageSchema,
  sourceCheckSchema,
  sourcePresetSchema,
  sourcePreviewSchema,
  sourceSchema,
} from '@uade/contracts';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { api, NO_ID, refused, seen } from '../support/api';
import { type OwnApi, startOwnApi } from '../support/own-api';

test.describe('sources', () => {
  test.setTimeout(120_000);
  let site: NewsSite;
  let own: OwnApi;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    site = await startNewsSite({ count: 12, listed: 4, newestAt: new Date() });
    own = await startOwnApi([site]);
  });
  test.afterAll(async () => {
    await own?.close();
    await site?.close();
  });

  const paused = (slug: string, more: object = {}) =>
    own.addSource(slug, {
      state: 'paused',
      discovery: 'feed',
      discoveryUrls: [site.url('/feed.xml')],
      ...more,
    });

  test('the presets are offered, each unverified and nobody’s source', async () => {
    const response = await own.request.get(`${api}/source-presets`);
    expect(response.status()).toBe(200);
    const presets = sourcePresetSchema.array().parse(await response.json());
    const names = presets.map(({ name }) => name.toLowerCase()).join(' ');
    for (const known of ['akorda', 'el.kz', 'primeminister', 'kazinform']) expect(names).toContain(known);
    expect(
      presets
        .filter(({ name }) => /akorda/i.test(name))
        .flatMap(({ languages }) => languages)
        .sort(),
    ).toEqual(['en', 'kk', 'ru']);
    for (const { sourceId, verifiedAt } of presets) expect([sourceId, verifiedAt]).toEqual([null, null]);
  });

  test('a site’s feed, sitemap and list page are found', async () => {
    const response = await own.request.post(`${api}/sources/discover`, { data: { url: site.url('/') } });
    expect(response.status()).toBe(200);
    const { lists, trouble } = discoveredSourceSchema.parse(await response.json());
    expect(trouble).toBeNull();
    expect([...new Set(lists.map(({ discovery }) => discovery))].sort()).toEqual([
      'feed',
      'listing',
      'sitemap',
    ]);
    expect(lists.find(({ discovery }) => discovery === 'listing')?.items).toBe(4);
    await refused(
      await own.request.post(`${api}/sources/discover`, { data: { url: 'nowhere' } }),
      400,
      'invalid-input',
    );
  });

  test('settings are tried out in each way to list items, and in an old charset', async () => {
    const ways = [
      ['feed', '/feed.xml', 4],
      ['feed', '/ru/atom.xml', 4],
      ['feed', '/kk/feed.json', 4],
      ['sitemap', '/sitemap-news.xml', 4],
      ['sitemap', '/sitemap.xml', 12],
      ['listing', '/ru/', 4],
    ] as const;
    for (const [discovery, path, count] of ways) {
      const data = { discovery, discoveryUrls: [site.url(path)] };
      const response = await own.request.post(`${api}/sources/preview`, { data });
      const preview = sourcePreviewSchema.parse(await response.json());
      expect([path, preview.trouble, preview.itemCount]).toEqual([path, null, count]);
      expect(preview.article?.text.length).toBeGreaterThan(200);
    }
    const old = site.articles.find(({ charset }) => charset === 'windows-1251');
    const data = {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed.xml')],
      itemUrl: site.url(old?.path ?? '/'),
    };
    const read = sourcePreviewSchema.parse(
      await (await own.request.post(`${api}/sources/preview`, { data })).json(),
    );
    expect(read.article).toMatchObject({ title: old?.title, language: 'ru' });
    for (const paragraph of old?.paragraphs ?? []) expect(read.article?.text).toContain(paragraph);
  });

  test('what breaks is said with its step, and other selectors beside it are tried', async () => {
    const listing = { discovery: 'listing', discoveryUrls: [site.url('/en/')] };
    const preview = async (data: object) =>
      sourcePreviewSchema.parse(await (await own.request.post(`${api}/sources/preview`, { data })).json());
    const wrong = await preview({ ...listing, listingSelectors: { item: '.card' } });
    expect(wrong.trouble).toMatchObject({ step: 'list', code: 'no-items' });
    const right = await preview({ ...listing, listingSelectors: { item: '.item', link: 'a' } });
    expect([right.trouble, right.itemCount]).toEqual([null, 4]);
    const inward = await preview({ discovery: 'feed', discoveryUrls: ['http://169.254.169.254/feed'] });
    expect(inward.trouble).toMatchObject({ step: 'list', code: 'address-not-public' });
    const unreadable = await preview({ ...listing, listingSelectors: { item: '.a[' } });
    expect(unreadable.trouble).toMatchObject({ step: 'list', code: 'invalid-input' });
    const noList = { discovery: 'listing', discoveryUrls: [] };
    await refused(await own.request.post(`${api}/sources/preview`, { data: noList }), 400, 'invalid-input');
  });

  test('hostile answers are cut off and named, one by one', async () => {
    const ways = [
      ['bomb-gzip', 'body-too-large'],
      ['bomb-deflate', 'body-too-large'],
      ['bomb-br', 'body-too-large'],
      ['bomb-zstd', 'body-too-large'],
      ['endless', 'body-too-large'],
      ['circle', 'too-many-redirects'],
      ['inward', 'address-not-public'],
    ] as const;
    for (const [name, code] of ways) {
      const data = { discovery: 'feed', discoveryUrls: [site.url(`/hostile/${name}`)] };
      const response = await own.request.post(`${api}/sources/preview`, { data });
      const { trouble } = sourcePreviewSchema.parse(await response.json());
      expect([name, trouble?.step, trouble?.code]).toEqual([name, 'list', code]);
    }
    const laughs = { discovery: 'feed', discoveryUrls: [site.url('/hostile/billion-laughs')] };
    const read = await (await own.request.post(`${api}/sources/preview`, { data: laughs })).text();
    expect(read.length).toBeLessThan(10_000);
    expect(read).not.toContain('lollol');
  });

  test('one is added, listed, and refused where its slug is taken or its settings don’t fit', async () => {
    const source = await paused('added-demo');
    expect(source).toMatchObject({ state: 'paused', verifiedAt: null, health: { nextPollAt: null } });
    const all = sourceSchema.array().parse(await (await own.request.get(`${api}/sources`)).json());
    expect(all.map(({ slug }) => slug)).toContain('added-demo');
    expect(await own.source(source.id)).toEqual(source);
    const { slug, name, languages, discovery, discoveryUrls } = source;
    const again = { slug, name, languages, discovery, discoveryUrls };
    await refused(await own.request.post(`${api}/sources`, { data: again }), 409, 'conflict');
    const noList = { ...again, slug: 'no-list', discoveryUrls: [] };
    await refused(await own.request.post(`${api}/sources`, { data: noList }), 400, 'invalid-input');
    await refused(await own.request.get(`${api}/sources/${NO_ID}`), 404, 'not-found');
  });

  test('its settings are changed by who has seen them, and are unverified then', async () => {
    const source = await paused('changed-demo');
    const check = await own.request.post(`${api}/sources/${source.id}/checks`);
    expect(check.status()).toBe(201);
    expect(sourceCheckSchema.parse(await check.json())).toMatchObject({
      trouble: null,
      verifiedAt: expect.any(String),
    });
    const address = `${api}/sources/${source.id}`;
    const data = { discoveryUrls: [site.url('/en/feed.xml')] };
    await refused(await own.request.patch(address, { data }), 428, 'missing-precondition');
    const changed = await own.request.patch(address, { data, headers: seen(source.version) });
    expect(changed.status(), await changed.text()).toBe(200);
    const after = sourceSchema.parse(await changed.json());
    expect(after).toMatchObject({ ...data, verifiedAt: null, version: source.version + 1 });
    await refused(
      await own.request.patch(address, { data, headers: seen(source.version) }),
      412,
      'stale-version',
    );
    await refused(
      await own.request.patch(address, { data: { minIntervalMinutes: 0 }, headers: seen(after.version) }),
      400,
      'invalid-input',
    );
    await refused(
      await own.request.patch(`${api}/sources/${NO_ID}`, { data, headers: seen(1) }),
      404,
      'not-found',
    );
  });

  test('a check says what broke and verifies nothing', async () => {
    const source = await paused('broken-demo', { discoveryUrls: [site.url('/nowhere.xml')] });
    const check = await own.request.post(`${api}/sources/${source.id}/checks`);
    expect(sourceCheckSchema.parse(await check.json())).toMatchObject({
      verifiedAt: null,
      trouble: {
        step: 'list',
        code: 'status-404',
        reason: expect.stringContaining('/nowhere.xml'),
      },
    });
    expect((await own.source(source.id)).verifiedAt).toBeNull();
    const byHand = await own.addSource('by-hand-demo', {});
    await refused(
      await own.request.post(`${api}/sources/${byHand.id}/checks`),
      409,
      'not-allowed-transition',
    );
    await refused(await own.request.post(`${api}/sources/${NO_ID}/checks`), 404, 'not-found');
  });

  test('it is resumed and paused, once each, by who has seen it', async () => {
    const source = await paused('paused-demo');
    const turn = (way: 'pauses' | 'resumptions', version: number, id = source.id) =>
      own.request.post(`${api}/sources/${id}/${way}`, {
        headers: seen(version),
        data: { reason: 'A test.' },
      });
    await refused(await turn('pauses', source.version), 409, 'not-allowed-transition');
    const active = sourceSchema.parse(await (await turn('resumptions', source.version)).json());
    expect(active).toMatchObject({ state: 'active', health: { nextPollAt: expect.any(String) } });
    await refused(await turn('pauses', source.version), 412, 'stale-version');
    await refused(await turn('resumptions', active.version), 409, 'not-allowed-transition');
    const still = sourceSchema.parse(await (await turn('pauses', active.version)).json());
    expect(still).toMatchObject({ state: 'paused', health: { nextPollAt: null } });
    await refused(await turn('pauses', 1, NO_ID), 404, 'not-found');
    await refused(await own.request.post(`${api}/sources/${source.id}/polls`), 409, 'not-allowed-transition');
  });

  test('its polls and items are listed page by page', async () => {
    const source = await own.addSource('listed-demo', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed.xml')],
    });
    await own.untilRead(source.id, 4);
    await own.poll(source.id);
    const polls = async (query: string) =>
      pollPageSchema.parse(
        await (await own.request.get(`${api}/sources/${source.id}/polls?limit=1${query}`)).json(),
      );
    const newest = await polls('');
    expect(newest.items[0]).toMatchObject({ outcome: 'not-modified', added: 0 });
    const older = await polls(`&after=${encodeURIComponent(newest.next ?? '')}`);
    expect(older.items[0]).toMatchObject({ outcome: 'items', listed: 4, added: 4 });
    expect((await own.items(source.id)).map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read']);
    for (const list of ['polls', 'items', 'backfills']) {
      await refused(await own.request.get(`${api}/sources/${NO_ID}/${list}`), 404, 'not-found');
    }
    await refused(
      await own.request.get(`${api}/sources/${source.id}/items?state=lost`),
      400,
      'invalid-input',
    );
  });
});
