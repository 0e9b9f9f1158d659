import type { Problem, Release, Source } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, rssFeed } from '../../testing/news-site';
import { ReanalysisService } from '../ingest/reanalysis.service';

describe('collecting from a feed', () => {
  let collect: CollectTest;
  let source: Source;

  beforeAll(async () => {
    collect = await startCollectTest();
    const { site } = collect;
    for (const number of [1, 2, 3]) {
      site.put(`/news/${number}`, newsPage(`Bridge ${number}`, `The akim opened bridge number ${number}.`));
    }
    site.put(
      '/feed',
      rssFeed(
        [1, 2, 3].map((number) => ({
          url: site.url(`/news/${number}?utm_source=rss`),
          title: `Bridge ${number}`,
        })),
      ),
    );
    source = await collect.addSource('feed', { discovery: 'feed', discoveryUrls: [site.url('/feed')] });
  });
  afterAll(() => collect.close());

  async function release(path: string): Promise<Release> {
    const url = collect.site.url(path);
    const { releaseId } = (await collect.items(source.id)).find((item) => item.url === url) ?? {};
    return (await collect.test.ask('GET', `/releases/${releaseId}`)).json<Release>();
  }

  async function captures(path: string): Promise<{ status: number; sha256: string }[]> {
    return collect.sql('SELECT status, sha256 FROM capture WHERE url = $1 ORDER BY received_at, id', [
      collect.site.url(path),
    ]);
  }

  it('asks for robots.txt, then the feed, then each page once', async () => {
    await collect.visit();
    expect(collect.site.asked()).toEqual(['/robots.txt', '/feed', '/news/1', '/news/2', '/news/3']);
    const items = await collect.items(source.id);
    expect(items.map(({ state }) => state)).toEqual(['read', 'read', 'read']);
    expect((await release('/news/2')).title).toBe('Bridge 2');
  });

  it('is verified and well, and says so', async () => {
    const { verifiedAt, health } = await collect.source(source.id);
    expect(verifiedAt).not.toBeNull();
    expect(health).toMatchObject({ errorStreak: 0, error: null, silent: false, emptyArticles: false });
    expect(health.items.read).toBe(3);
  });

  it('finds nothing to do while nothing is due', async () => {
    await collect.visit();
    expect(collect.site.asked()).toEqual([]);
  });

  it('asks with validators, and keeps a 304 as a capture that shares the bytes', async () => {
    await collect.makeDue();
    await collect.visit();
    expect(collect.site.asked()).toEqual(['/feed', '/news/1', '/news/2', '/news/3']);
    expect(collect.site.requests.slice(-4).every(({ headers }) => headers['if-none-match'])).toBe(true);
    const [first, second] = await captures('/news/1');
    expect([first?.status, second?.status]).toEqual([200, 304]);
    expect(second?.sha256).toBe(first?.sha256);
    expect((await release('/news/1')).versions).toHaveLength(1);
  });

  it('makes a second version of the same release where a page was edited', async () => {
    const before = await release('/news/1');
    collect.site.put('/news/1', newsPage('Bridge 1', 'The akim closed bridge number 1.'));
    await collect.makeDue();
    await collect.visit();
    const after = await release('/news/1');
    expect(after.id).toBe(before.id);
    expect(after.versions.map(({ cause }) => cause)).toEqual(['page-changed', 'page-changed']);
  });

  it('keeps a capture, and makes no version, where only what stands around the article changed', async () => {
    collect.site.put(
      '/news/2',
      newsPage('Bridge 2', 'The akim opened bridge number 2.', '<nav><a href="/">Weather: 12°</a></nav>'),
    );
    await collect.makeDue();
    await collect.visit();
    expect((await captures('/news/2')).map(({ status }) => status)).toEqual([200, 304, 304, 200]);
    expect((await release('/news/2')).versions).toHaveLength(1);
  });

  it('records that a page is gone, and keeps its release', async () => {
    collect.site.put('/news/3', { status: 410, body: 'Gone.' });
    await collect.makeDue();
    await collect.visit();
    const item = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/3'));
    expect(item).toMatchObject({ state: 'gone', error: { code: 'status-410' } });
    expect(item?.goneAt).not.toBeNull();
    expect((await release('/news/3')).title).toBe('Bridge 3');
    expect((await captures('/news/3')).at(-1)?.status).toBe(410);
    const events = await collect.sql(`SELECT payload FROM event WHERE name = 'release.vanished'`);
    expect(events).toHaveLength(1);
  });

  it('notices that a page is back', async () => {
    collect.site.put('/news/3', newsPage('Bridge 3', 'The akim opened bridge number 3.'));
    await collect.makeDue();
    await collect.visit();
    const item = (await collect.items(source.id)).find(({ url }) => url.endsWith('/news/3'));
    expect(item).toMatchObject({ state: 'read', goneAt: null, error: null });
    expect((await release('/news/3')).versions).toHaveLength(1);
  });

  it('counts pages without an article, keeps their bytes, and flags the source', async () => {
    const paths = ['/empty/1', '/empty/2', '/empty/3'];
    for (const path of paths)
      collect.site.put(path, '<!doctype html><html><body><script>x()</script></body></html>');
    collect.site.put('/feed', rssFeed(paths.map((path) => ({ url: collect.site.url(path), title: path }))));
    await collect.makeDue();
    await collect.visit();
    const { health } = await collect.source(source.id);
    expect([health.items.unreadable, health.emptyArticles]).toEqual([3, true]);
    const kept = await collect.sql<{ refusal: string }>(`SELECT refusal FROM capture WHERE url = $1`, [
      collect.site.url('/empty/1'),
    ]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.refusal).not.toBeNull();
  });
});

describe('a source with selectors of its own for articles', () => {
  let collect: CollectTest;
  beforeAll(async () => {
    collect = await startCollectTest();
  });
  afterAll(() => collect.close());

  const page = (body: string, aside: string) =>
    `<!doctype html><html lang="en"><body><h1>Bridge</h1><div class="body"><p>${body}</p>
     <p>The city of Aqsu-Demo is invented and so is its bridge.</p></div><div class="aside"><p>${aside}</p></div></body></html>`;

  it('is read by them, and takes other selectors for no edit of the page', async () => {
    const { site, test } = collect;
    site.put(
      '/news/1',
      page('The akim will open the bridge by 1 July.', 'A word on the weather in the city today.'),
    );
    site.put('/feed', rssFeed([{ url: site.url('/news/1'), title: 'Bridge' }]));
    const source = await collect.addSource('own', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed')],
      articleSelectors: { title: 'h1', body: '.aside' },
    });
    await collect.visit();
    const [item] = await collect.items(source.id);
    const versions = async () =>
      collect.sql<{ cause: string; text: string }>(
        'SELECT cause, text FROM release_version WHERE release_id = $1 ORDER BY number',
        [item?.releaseId],
      );
    expect((await versions()).map(({ text }) => text)).toEqual(['A word on the weather in the city today.']);
    const changed = await test.ask('PATCH', `/sources/${source.id}`, {
      body: { articleSelectors: { title: 'h1', body: '.body' } },
      ifMatch: 1,
    });
    expect(changed.status).toBe(200);
    site.put(
      '/news/1',
      page('The akim will open the bridge by 1 July.', 'Another word on the weather today.'),
    );
    await collect.makeDue();
    await collect.visit();
    expect((await versions()).map(({ cause }) => cause)).toEqual(['page-changed', 'reread']);
    expect((await versions()).at(-1)?.text).toMatch(/^The akim will open the bridge by 1 July\./);
    expect(await test.app.get(ReanalysisService).countOutdated()).toBe(0);
  });

  it('refuses selectors that can’t be read', async () => {
    const answer = await collect.test.ask('POST', '/sources', {
      body: { slug: 'bad', name: 'Bad', languages: ['en'], articleSelectors: { body: 'div:has(p' } },
    });
    expect(answer.json<Problem>()).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'articleSelectors.body' }],
    });
  });
});
