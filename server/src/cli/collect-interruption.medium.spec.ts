import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newsPage, type NewsSite, rssFeed, startNewsSite } from '../testing/news-site';
import { askRunning, type BuiltPrograms, buildPrograms, type RunningServer } from './testing/built-programs';

const PAGES = 40;

/** The pages during whose requests the server is killed. */
const KILLED_AT = [3, 25];

// Servers are started and killed for real, and a killed one's turn at the site has to run out.
jest.setTimeout(300_000);

const numbers = Array.from({ length: PAGES }, (_, index) => index + 1);

describe('collecting that is killed over and over', () => {
  let folder: string;
  let dataDir: string;
  let site: NewsSite;
  let programs: BuiltPrograms;
  let server: RunningServer | null = null;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'uade-collect-'));
    dataDir = path.join(folder, 'data');
    site = await startNewsSite(5);
    for (const number of numbers) {
      site.put(
        `/news/${number}`,
        newsPage(`Bridge ${number}`, `The akim will open bridge ${number} by 1 July.`),
      );
    }
    const items = numbers.map((number) => ({ url: site.url(`/news/${number}`), title: `Bridge ${number}` }));
    site.put('/feed', rssFeed(items));
    site.put('/end', newsPage('The end', 'The akim has opened every bridge of the city.'));
    programs = buildPrograms({ UADE_FETCH_ALLOW: site.host, UADE_HOST_PAUSE_MS: '0' });
  });
  afterAll(async () => {
    await server?.stop();
    await site.close();
    programs.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with every page once', async () => {
    server = await programs.startServer(dataDir);
    const added = await programs.startCommand(dataDir, 'sources', 'add', site.url('/feed'), '--active').ended;
    expect(added.code).toBe(0);
    for (const number of KILLED_AT) {
      await site.whenAsked(`/news/${number}`);
      server.process.kill('SIGKILL');
      await server.ended;
      server = await programs.startServer(dataDir);
    }
    await site.whenAsked(`/news/${PAGES}`);
    // The next page is asked for when the last one is stored.
    site.put('/feed', rssFeed([{ url: site.url('/end'), title: 'The end' }]));
    await askRunning(dataDir, `UPDATE source_health SET next_poll_at = now() - interval '1 second'`);
    await site.whenAsked('/end');
    const pages = numbers.map((number) => [site.url(`/news/${number}`), 200, 1, 1]).sort();
    const stored = await askRunning(
      dataDir,
      `SELECT url, min(status), count(*)::int, count(DISTINCT version.id)::int
       FROM capture LEFT JOIN release_version version ON version.capture_id = capture.id
       WHERE url LIKE '%/news/%' GROUP BY url`,
    );
    expect(stored.sort()).toEqual(pages);
    const items = await askRunning(dataDir, `SELECT count(*)::int FROM source_item WHERE state = 'read'`);
    expect(Number(items[0]?.[0])).toBeGreaterThanOrEqual(PAGES);
    const askedTwice = numbers.filter((number) => {
      const path = `/news/${number}`;
      return site.requests.filter((request) => request.path === path).length > 1;
    });
    expect(askedTwice.length).toBeLessThanOrEqual(KILLED_AT.length);
  });
});
