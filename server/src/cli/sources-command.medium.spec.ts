import { type CollectTest, startCollectTest } from '../testing/collect-test';
import { newsPage, rssFeed } from '../testing/news-site';
import { UsageError } from './command';
import { SOURCE_ACTIONS } from './sources/source-actions';
import { surroundings } from './testing/surroundings';

describe('uade sources', () => {
  let collect: CollectTest;

  beforeAll(async () => {
    collect = await startCollectTest();
    const { site } = collect;
    site.put('/news/1', newsPage('Bridge 1', 'The akim will open bridge 1 by 1 July.'));
    site.put('/feed.xml', rssFeed([{ url: site.url('/news/1'), title: 'Bridge 1' }]));
    site.put('/broken.xml', 'no feed');
  });
  afterAll(() => collect.close());

  async function run(name: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const heard = surroundings();
    const code = (await SOURCE_ACTIONS[name]?.(collect.test.app, args, heard)) ?? -1;
    return { code, said: heard.printed.join('\n') };
  }

  it('adds the best list of a site, paused and unverified', async () => {
    const { code, said } = await run('add', collect.site.url('/feed.xml'), '--slug', 'aqsu');
    expect(code).toBe(0);
    expect(said).toContain('aqsu: “Aqsu-Demo”, paused, feed, unverified');
  });

  it('adds a site with an endless title, called by the beginning of it', async () => {
    const feed = rssFeed([{ url: collect.site.url('/news/1'), title: 'Bridge 1' }]);
    collect.site.put('/endless.xml', feed.replace('Aqsu-Demo', 'Aqsu-Demo '.repeat(100)));
    const { code, said } = await run('add', collect.site.url('/endless.xml'));
    expect([code, said]).toEqual([0, expect.stringContaining('127-0-0-1: “Aqsu-Demo Aqsu-Demo')]);
  });

  it('says what a slug may be', async () => {
    const added = run('add', 'akorda-ru', '--slug', 'Akorda in Russian');
    await expect(added).rejects.toThrow(
      new UsageError('--slug Akorda in Russian: lower-case letters, digits and single hyphens'),
    );
  });

  it('adds a preset by its key', async () => {
    const { said } = await run('add', 'akorda-kk');
    expect(said).toMatch(/^akorda-kk: “Akorda \(kk\)”, paused, \w+, unverified/);
  });

  it('lists the sources and the presets that were not added', async () => {
    const { said } = await run('list');
    expect(said).toMatch(/^aqsu: /m);
    expect(said).toMatch(/^akorda-ru: preset .* not added, unverified$/m);
    expect(said).not.toMatch(/^akorda-kk: preset/m);
  });

  it('checks a source, which verifies it', async () => {
    const { code, said } = await run('check', 'aqsu');
    expect([code, said]).toEqual([0, 'aqsu: ok, 1 items, read “Bridge 1” (generic)']);
    expect((await run('list')).said).toContain('aqsu: “Aqsu-Demo”, paused, feed, verified');
  });

  it('says what broke, and where', async () => {
    await collect.addSource('broken', {
      discovery: 'feed',
      discoveryUrls: [collect.site.url('/broken.xml')],
    });
    const { code, said } = await run('check', 'broken');
    expect(code).toBe(1);
    expect(said).toMatch(/^broken: broken at the list, 0 items, no article read: The input is no feed/);
  });

  it('polls an active source and fetches what is new', async () => {
    await collect.addSource('active', {
      discovery: 'feed',
      discoveryUrls: [collect.site.url('/feed.xml')],
    });
    const { code, said } = await run('poll', 'active');
    expect([code, said]).toEqual([0, 'active: items, 1 listed, 1 new; 1 read, 0 waiting, 0 unreadable']);
    expect((await run('poll', 'active')).said).toMatch(/^active: not-modified, 0 listed, 0 new/);
  });

  it('does not poll what is paused, and knows no source that is not there', async () => {
    await expect(run('poll', 'aqsu')).rejects.toMatchObject({ code: 'not-allowed-transition' });
    await expect(run('poll', 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    await expect(run('check', 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    await expect(run('add', 'nobody')).rejects.toBeInstanceOf(UsageError);
  });

  it('adds nothing of a site that offers nothing, and says why', async () => {
    await expect(run('add', collect.site.url('/nowhere'))).rejects.toThrow('/nowhere answered 404');
  });
});
