import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, rssFeed } from '../../testing/news-site';

describe('a worker', () => {
  let collect: CollectTest;

  beforeAll(async () => {
    collect = await startCollectTest({ UADE_COLLECT: 'true' });
    const { site } = collect;
    site.put('/news/1', newsPage('Bridge 1', 'The akim will open bridge 1 by 1 July.'));
    site.put('/news/2', newsPage('Bridge 2', 'The akim will open bridge 2 by 1 July.'));
    site.put('/feed', rssFeed([{ url: site.url('/news/1'), title: 'Bridge 1' }]));
  });
  afterAll(() => collect.close());

  it('polls a source that somebody has added and activated, by itself', async () => {
    const { site } = collect;
    await collect.addSource('feed', { discovery: 'feed', discoveryUrls: [site.url('/feed')] });
    await site.whenAsked('/news/1');
    expect(site.asked()).toEqual(['/robots.txt', '/feed', '/news/1']);
  });

  it('polls again at once when somebody asks', async () => {
    const { site } = collect;
    const items = [1, 2].map((number) => ({ url: site.url(`/news/${number}`), title: `Bridge ${number}` }));
    site.put('/feed', rssFeed(items));
    const sources = (await collect.test.ask('GET', '/sources')).json<{ id: string }[]>();
    await collect.test.ask('POST', `/sources/${sources[0]?.id ?? ''}/polls`);
    await site.whenAsked('/news/2');
    expect(site.asked()).toEqual(['/feed', '/news/2']);
  });
});
