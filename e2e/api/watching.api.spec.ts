import { expect, test } from '@playwright/test';
import { backfillSchema, editPageSchema, releaseSchema } from '@uade/contracts';
import { deadlineOf } from '../site/article';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { api, NO_ID, refused, seen } from '../support/api';
import { type OwnApi, startOwnApi } from '../support/own-api';

test.describe('a source that is watched', () => {
  test.setTimeout(180_000);
  /** A site for each test: what one host asks for, such as to be left alone, is nothing to the others. */
  const sites = new Map<string, NewsSite>();
  let own: OwnApi;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    const languages = ['en', 'ru', 'kk'] as const;
    const lively = { count: 9, listed: 3, newestAt: new Date(), languages };
    for (const name of ['edited', 'gone', 'failing', 'empty', 'backfilled']) {
      sites.set(name, await startNewsSite(lively));
    }
    // Forty articles in two days, and then nothing for three weeks.
    const threeWeeksAgo = new Date(Date.now() - 21 * 86_400_000);
    sites.set('silent', await startNewsSite({ count: 40, listed: 40, newestAt: threeWeeksAgo }));
    own = await startOwnApi([...sites.values()]);
  });
  test.afterAll(async () => {
    await own?.close();
    for (const site of sites.values()) await site.close();
  });

  const siteOf = (name: string): NewsSite => {
    const site = sites.get(name);
    if (site === undefined) throw new Error(`no site ${name}`);
    return site;
  };

  test('is asked by conditional requests, notices what is new and what was edited', async () => {
    const site = siteOf('edited');
    const asked = (path: string) => site.requests.filter((request) => request.path === path);
    const source = await own.addSource('edited-demo', {
      discovery: 'feed',
      discoveryUrls: [site.url('/atom.xml')],
    });
    await own.untilRead(source.id, 3);
    await own.poll(source.id);
    expect(asked('/atom.xml').map(({ status, isConditional }) => [status, isConditional])).toEqual([
      [200, false],
      [304, true],
    ]);
    site.publish();
    await own.poll(source.id);
    await own.untilRead(source.id, 4);

    const edited = site.removeDeadline(site.articles[1]?.path ?? '');
    await own.poll(source.id);
    const edits = async () =>
      editPageSchema.parse(await (await own.request.get(`${api}/edits?source=edited-demo`)).json()).items;
    await expect.poll(async () => (await edits()).length, { timeout: 60_000 }).toBe(1);
    const [edit] = await edits();
    const release = releaseSchema.parse(
      await (await own.request.get(`${api}/releases/${edit?.releaseId ?? NO_ID}`)).json(),
    );
    expect(release.title).toBe(edited.title);
    expect(release.versions).toHaveLength(2);
    expect(JSON.stringify(edit)).toContain(deadlineOf(edited));
    const reread = asked(edited.path);
    expect(reread.map(({ isConditional }) => isConditional)).toEqual([false, true]);
  });

  test('keeps the release of a page that is gone, and says since when', async () => {
    const site = siteOf('gone');
    const source = await own.addSource('gone-demo', {
      discovery: 'feed',
      discoveryUrls: [site.url('/atom.xml')],
    });
    await own.untilRead(source.id, 3);
    const article = site.edit(site.articles[0]?.path ?? '', (one) => one);
    site.vanish(article.path, 410);
    await own.poll(source.id);
    await expect
      .poll(async () => (await own.source(source.id)).health.items.gone, { timeout: 60_000 })
      .toBe(1);
    const gone = (await own.items(source.id)).find(({ state }) => state === 'gone');
    expect(gone).toMatchObject({ url: site.url(article.path), goneAt: expect.any(String) });
    expect(gone?.error?.code).toBe('status-410');
    expect((await own.request.get(`${api}/releases/${gone?.releaseId ?? NO_ID}`)).status()).toBe(200);
  });

  test('says why it fails, in words, and is left alone for as long as it asks', async () => {
    const site = siteOf('failing');
    const source = await own.addSource('failing-demo', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed.xml')],
    });
    await own.untilRead(source.id, 3);
    site.answer('/feed.xml', { status: 500, body: 'Broken.' });
    const failing = await own.poll(source.id);
    expect(failing.health).toMatchObject({ errorStreak: 1, error: { code: 'status-500' } });
    expect(failing.health.error?.reason).toContain('/feed.xml');

    site.answer('/feed.xml', { status: 503, headers: { 'retry-after': '3600' } });
    const resting = await own.poll(source.id);
    expect(resting.health).toMatchObject({ errorStreak: 2, error: { code: 'status-503' } });
    const before = site.requests.length;
    await own.request.post(`${api}/sources/${source.id}/polls`);
    const check = await own.request.post(`${api}/sources/${source.id}/checks`);
    expect(await check.text()).toContain('is left alone for another');
    expect(site.requests.length).toBe(before);
  });

  test('is flagged where its pages hold no article', async () => {
    const site = siteOf('empty');
    for (const { path } of site.articles) {
      site.answer(path, { status: 200, body: '<!doctype html><title>x</title><p>Soon.</p>' });
    }
    const source = await own.addSource('empty-demo', {
      discovery: 'sitemap',
      discoveryUrls: [site.url('/sitemap.xml')],
    });
    await expect
      .poll(async () => (await own.source(source.id)).health.emptyArticles, { timeout: 60_000 })
      .toBe(true);
    expect((await own.source(source.id)).verifiedAt).toBeNull();
  });

  test('is flagged where it has published nothing for long', async () => {
    const site = siteOf('silent');
    const source = await own.addSource('silent-demo', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed.xml')],
    });
    await expect
      .poll(async () => (await own.source(source.id)).health.silent, { timeout: 60_000 })
      .toBe(true);
  });

  test('is backfilled page by page, cancelled, resumed and finished, with its progress', async () => {
    const site = siteOf('backfilled');
    const source = await own.addSource('backfilled-demo', {
      discovery: 'listing',
      discoveryUrls: [site.url('/?page={page}')],
    });
    await own.untilRead(source.id, 3);
    const begin = (range: object, id = source.id) =>
      own.request.post(`${api}/sources/${id}/backfills`, { data: { range } });
    await refused(await begin({ by: 'pages', from: 3, to: 1 }), 400, 'invalid-input');
    await refused(await begin({ by: 'pages', from: 1, to: 3 }, NO_ID), 404, 'not-found');
    const byHand = await own.addSource('hand-demo', {});
    await refused(await begin({ by: 'pages', from: 1, to: 3 }, byHand.id), 409, 'not-allowed-transition');

    // The third page comes only once it may.
    site.answer('/?page=3', { status: 404 });
    const response = await begin({ by: 'pages', from: 1, to: 3 });
    expect(response.status(), await response.text()).toBe(201);
    const { id } = backfillSchema.parse(await response.json());
    const backfill = async () =>
      backfillSchema.parse(await (await own.request.get(`${api}/backfills/${id}`)).json());
    await expect
      .poll(async () => (await backfill()).progress, { timeout: 60_000 })
      .toMatchObject({
        listsRead: 2,
        read: 3,
      });
    const decide = async (way: 'cancellations' | 'resumptions') =>
      own.request.post(`${api}/backfills/${id}/${way}`, { headers: seen((await backfill()).version) });
    await refused(await decide('resumptions'), 409, 'not-allowed-transition');
    expect((await decide('cancellations')).status()).toBe(201);
    expect((await backfill()).state).toBe('cancelled');
    await refused(
      await own.request.post(`${api}/backfills/${id}/resumptions`, { headers: seen(1_000) }),
      412,
      'stale-version',
    );
    site.answer('/?page=3', null);
    expect((await decide('resumptions')).status()).toBe(201);
    await expect.poll(async () => (await backfill()).state, { timeout: 90_000 }).toBe('finished');
    expect((await backfill()).progress).toMatchObject({ listsRead: 3, found: 6, read: 6 });
    expect((await own.source(source.id)).health.items.read).toBe(9);
    const listed = await own.request.get(`${api}/sources/${source.id}/backfills`);
    expect(backfillSchema.array().parse(await listed.json())).toHaveLength(1);
    await refused(await own.request.get(`${api}/backfills/${NO_ID}`), 404, 'not-found');
  });
});
