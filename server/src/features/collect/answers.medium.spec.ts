import type { IngestResult, Reader, SourceItem } from '@uade/contracts';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, rssFeed } from '../../testing/news-site';

describe('an answer beside what is here already', () => {
  let collect: CollectTest;
  beforeEach(async () => {
    collect = await startCollectTest();
  });
  afterEach(() => collect.close());

  /** A source whose feed names one page of the site, read once. */
  async function watch(path: string, page: string): Promise<() => Promise<SourceItem>> {
    const { site } = collect;
    site.put(path, page);
    site.put('/feed', rssFeed([{ url: site.url(path), title: 'Bridge' }]));
    const { id } = await collect.addSource('watched', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed')],
    });
    await collect.visit();
    return async () => {
      const [item] = await collect.items(id);
      if (item === undefined) throw new Error('Nothing is listed.');
      return item;
    };
  }

  async function visitAgain(): Promise<void> {
    await collect.makeDue();
    await collect.visit();
  }

  it('that is older, by its clock, than what somebody handed in is asked for anew', async () => {
    const { site } = collect;
    const item = await watch('/news/1', newsPage('Bridge', 'The akim will open it by 1 July.'));
    const body = {
      ...{ method: 'fetched', source: 'watched', url: site.url('/news/1') },
      fetchedAt: new Date(Date.now() + 240_000).toISOString(),
      contentBase64: Buffer.from(newsPage('Bridge', 'The akim will open it by 1 June.')).toString('base64'),
    };
    const handed = await collect.test.ask('POST', '/captures', { body });
    expect(handed.json<IngestResult>().outcome).toBe('imported');
    site.put('/news/1', newsPage('Bridge', 'The akim will open it.'));
    await visitAgain();
    expect(await collect.sql('SELECT FROM release_version')).toHaveLength(2);
    expect(await item()).toMatchObject({ state: 'read', error: null });
    await visitAgain();
    const captures = await collect.sql<{ status: number }>('SELECT status FROM capture ORDER BY id');
    expect(captures.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('that two sources list is read by the selectors of the one whose release it is, and no edit of it is missed', async () => {
    const { site } = collect;
    const page = (promise: string) => `<!doctype html><html lang="en"><body><article><h1>Bridge</h1>
      <p>What stands before the body of the article says something of it, too, to the people of the city.</p>
      <div class="body"><p>The akim will open the bridge${promise}, he said to the people of the city.</p>
      <p>The city of Aqsu-Demo is invented and so is its bridge.</p></div></article></body></html>`;
    await watch('/news/1', page(' by 1 July'));
    const other = await collect.addSource('other', {
      discovery: 'feed',
      discoveryUrls: [site.url('/feed')],
      articleSelectors: { title: 'h1', body: '.body' },
    });
    site.put('/news/1', page(''));
    await collect.visit();
    expect(await collect.items(other.id)).toMatchObject([{ state: 'read' }]);
    await visitAgain();
    const versions = await collect.sql<{ cause: string; text: string }>(
      'SELECT cause, text FROM release_version',
    );
    expect(versions.map(({ cause, text }) => [cause, text.startsWith('What stands before')])).toEqual([
      ['page-changed', true],
      ['page-changed', true],
    ]);
    expect(await collect.sql('SELECT class FROM edit')).toEqual([{ class: 'date' }]);
  });

  describe('from another page', () => {
    const PROMISE =
      'The akim will open the bridge by 1 July, and the school behind the river by the end of the year.';
    const LOGIN = `<!doctype html><html lang="en"><head><title>Sign in</title></head><body><article><h1>Sign in</h1>
      <p>Please sign in with your name and password by 1 May to go on reading this site, or ask for an account.</p>
      <p>Accounts are free of charge, and nobody is told who reads what on these pages.</p></article></body></html>`;
    const leadTo = (path: string) =>
      collect.site.put('/news/1', { status: 302, headers: { location: collect.site.url(path) } });
    const captures = () =>
      collect.sql<{ at: string; answeredAt: string | null; refusal: string | null }>(
        `SELECT substring(url FROM '/[a-z].*$') AS at, substring(answered_url FROM '[0-9](/.*)$') AS "answeredAt", refusal
         FROM capture ORDER BY id`,
      );
    const versions = async () =>
      (await collect.sql<{ text: string }>('SELECT text FROM release_version ORDER BY number')).length;

    it('that says something else is kept with the address that answered, and makes no version and no edit', async () => {
      const item = await watch('/news/1', newsPage('Bridge', PROMISE));
      const before = await item();
      leadTo('/login');
      collect.site.put('/login', LOGIN);
      await visitAgain();
      expect((await captures()).at(-1)).toMatchObject({ answeredAt: '/login', refusal: 'leads-elsewhere' });
      expect([await versions(), await collect.sql('SELECT FROM edit')]).toEqual([1, []]);
      expect(await item()).toMatchObject({
        ...{ state: 'read', releaseId: before.releaseId, error: { code: 'leads-elsewhere' } },
      });
      collect.site.put('/news/1', newsPage('Bridge', PROMISE));
      await visitAgain();
      expect(await item()).toMatchObject({ state: 'read', error: null });
      expect(await versions()).toBe(1);
    });

    it('with nearly the text is the page, moved; what is edited there then is an edit of it', async () => {
      const item = await watch('/news/1', newsPage('Bridge', PROMISE));
      leadTo('/news/bridge');
      collect.site.put('/news/bridge', newsPage('Bridge', PROMISE.replace(' by 1 July', '')));
      await visitAgain();
      expect((await captures()).at(-1)).toMatchObject({ answeredAt: '/news/bridge', refusal: null });
      expect([await versions(), (await item()).error]).toEqual([2, null]);
      collect.site.put('/news/bridge', LOGIN);
      await visitAgain();
      expect([await versions(), (await item()).error]).toEqual([3, null]);
    });

    it('that differs in a slash at its end alone is the page, whatever it says', async () => {
      const item = await watch('/news/1', newsPage('Bridge', PROMISE));
      leadTo('/news/1/');
      collect.site.put('/news/1/', LOGIN);
      await visitAgain();
      expect([await versions(), (await item()).error]).toEqual([2, null]);
    });
  });

  it('in another language is another release, and the one before is recorded as gone until it is back', async () => {
    const { site, test } = collect;
    const english = newsPage('Bridge', 'The akim will open the bridge by 1 July.');
    const russian = `<!doctype html><html lang="ru"><head><title>Мост</title></head><body><article><h1>Мост города</h1>
      <p>Аким откроет мост, сказал он жителям города, которые собрались на площади.</p>
      <p>Город Аксу-Демо выдуман, как и всё, что сказано здесь о мосте, чтобы было что читать.</p></article></body></html>`;
    const goneSince = async (id: string | null) =>
      (await test.ask('GET', `/releases/${id}/reader`)).json<Reader>().goneSince;
    const item = await watch('/news/1', english);
    const { releaseId: first } = await item();
    expect(await goneSince(first)).toBeNull();
    site.put('/news/1', russian);
    await visitAgain();
    const { releaseId: second } = await item();
    expect(second).not.toBe(first);
    expect([await goneSince(first), await goneSince(second)]).toEqual([expect.any(String), null]);
    site.put('/news/1', english);
    await visitAgain();
    expect([await goneSince(first), await goneSince(second)]).toEqual([null, expect.any(String)]);
    const events = await collect.sql<{ name: string; id: string }>(
      `SELECT name, payload->>'releaseId' AS id FROM event WHERE name IN ('release.vanished', 'release.returned') ORDER BY event.id`,
    );
    expect(events.map(({ name, id }) => [name, id === first ? 'first' : 'second'])).toEqual([
      ['release.vanished', 'first'],
      ['release.vanished', 'second'],
      ['release.returned', 'first'],
    ]);
  });

  it('that the page is gone is shown by the reader', async () => {
    const item = await watch('/news/1', newsPage('Bridge', 'The akim will open the bridge by 1 July.'));
    collect.site.put('/news/1', { status: 410, body: 'Gone.' });
    const before = Date.now();
    await visitAgain();
    const after = Date.now();
    const { releaseId, goneAt } = await item();
    const reader = (await collect.test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    // The item's time is that of the answer, the reader's that of the event, which is recorded a moment later.
    const [gone, since] = [Date.parse(goneAt ?? ''), Date.parse(reader.goneSince ?? '')];
    expect(gone).toBeGreaterThanOrEqual(before);
    expect(since).toBeGreaterThanOrEqual(gone);
    expect(since).toBeLessThanOrEqual(after);
  });
});
