import type { Release, SourceItem } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, type NewsSite, rssFeed } from '../../testing/news-site';

const HOUR = 3_600_000;
const PAGE = newsPage('Bridge', 'The akim will open the bridge by 1 July.');
const EMPTY = '<!doctype html><html><body><script>x()</script></body></html>';

describe('a page that is read again', () => {
  let collect: CollectTest;
  let site: NewsSite;
  let sourceId: string;

  beforeEach(async () => {
    collect = await startCollectTest();
    site = collect.site;
  });
  afterEach(() => collect.close());

  /** Watch a feed that names the page, and fetch that for the first time. */
  async function watch(page: string = PAGE, date?: Date): Promise<void> {
    site.put('/news/a', page);
    const entry = { url: site.url('/news/a'), title: 'Bridge' };
    site.put('/feed', rssFeed([date === undefined ? entry : { ...entry, date }]));
    const discoveryUrls = [site.url('/feed')];
    sourceId = (await collect.addSource('feed', { discovery: 'feed', discoveryUrls })).id;
    await collect.visit();
  }
  async function visitTimes(times: number): Promise<SourceItem | undefined> {
    for (let time = 0; time < times; time += 1) {
      await collect.makeDue();
      await collect.visit();
    }
    return (await collect.items(sourceId))[0];
  }
  /** As if it had been seen for the first time so many days ago. */
  const age = (days: number) =>
    collect.sql(`UPDATE source_item SET first_seen_at = now() - $1 * interval '1 day'`, [days]);
  const hoursUntil = (at: string | null | undefined) =>
    at == null ? null : Math.round((Date.parse(at) - Date.now()) / HOUR);
  const versions = async (item: SourceItem | undefined) =>
    (await collect.test.ask('GET', `/releases/${item?.releaseId}`)).json<Release>().versions.length;
  const told = async () =>
    (await collect.sql<{ name: string }>(`SELECT name FROM event WHERE name ~ '^release' ORDER BY id`)).map(
      ({ name }) => name,
    );

  it('is watched on after it failed for a night, with its error on show, and its edit is found', async () => {
    await watch();
    site.put('/news/a', { status: 500 });
    const failed = await visitTimes(6);
    expect(failed).toMatchObject({ state: 'read', error: { code: 'status-500' } });
    // By its age, and not before its back-off is over.
    expect(hoursUntil(failed?.nextFetchAt)).toBeGreaterThanOrEqual(8);
    expect(hoursUntil((await visitTimes(1))?.nextFetchAt)).toBeGreaterThanOrEqual(8);
    site.put('/news/a', newsPage('Bridge', 'The akim will open the bridge.'));
    const edited = await visitTimes(1);
    expect(edited).toMatchObject({ state: 'read', error: null });
    expect(await versions(edited)).toBe(2);
  });

  it('is not gone where it leads to a front page that is in trouble', async () => {
    await watch();
    site.put('/news/a', { status: 302, headers: { location: '/' } });
    site.put('/', { status: 500 });
    expect(await visitTimes(1)).toMatchObject({ state: 'read', goneAt: null, error: { code: 'status-500' } });
    expect(await told()).not.toContain('release.vanished');
  });

  it('stays gone while it comes without its release, and is told of when it is back', async () => {
    await watch();
    site.put('/news/a', { status: 404 });
    const gone = await visitTimes(1);
    site.put('/news/a', EMPTY);
    const empty = await visitTimes(1);
    expect(empty).toMatchObject({ state: 'gone', goneAt: gone?.goneAt, error: { code: 'no-article-found' } });
    expect(hoursUntil(empty?.nextFetchAt)).toBe(24);
    site.put('/news/a', PAGE);
    expect(await visitTimes(1)).toMatchObject({ state: 'read', goneAt: null });
    expect((await told()).slice(-2)).toEqual(['release.vanished', 'release.returned']);
  });

  it.each([202, 204, 206])('makes no edit of the part of it that comes with %d', async (status) => {
    await watch();
    site.put('/news/a', { status, body: status === 204 ? '' : PAGE.replace('by 1 July', '') });
    const item = await visitTimes(1);
    expect(item).toMatchObject({ state: 'read', error: { code: `status-${status}` } });
    expect(await versions(item)).toBe(1);
  });

  it('is not unchanged by the word of a page that was not asked for changes', async () => {
    await watch();
    site.put('/news/a', { status: 302, headers: { location: '/news/b' } });
    site.put('/news/b', { status: 304 });
    expect(await visitTimes(1)).toMatchObject({ state: 'read', error: { code: 'status-304' } });
  });

  it('that holds no article is let alone in the end, also where nobody dates it', async () => {
    await watch(EMPTY);
    await age(10);
    expect(hoursUntil((await visitTimes(1))?.nextFetchAt)).toBe(4 * 24);
    await age(60);
    expect(await visitTimes(1)).toMatchObject({ state: 'unreadable', nextFetchAt: null });
  });

  it('is let alone in the end, also where its feed dates it in the future', async () => {
    await watch(PAGE, new Date('2099-01-01'));
    await age(60);
    expect(await visitTimes(1)).toMatchObject({ state: 'read', nextFetchAt: null });
  });
});
