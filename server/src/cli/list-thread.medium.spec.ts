import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LARGE } from '../common/one-thread';
import { ListReadersWithThread, presentListReaders } from '../features/collect/list-readers';
import type { AnsweredList, ListReading } from '../features/collect/read-list';
import { type BuiltPrograms, buildPrograms } from './testing/built-programs';

const SITEMAP: ListReading = { discovery: 'sitemap', listingSelectors: null };
const given = (body: string): AnsweredList => ({
  body: new TextEncoder().encode(body),
  finalUrl: 'https://qala.example/sitemap.xml',
  headers: { 'content-type': 'application/xml' },
});

/** Of a town that does not exist. */
const ENTRIES = Array.from(
  { length: 20_000 },
  (_, n) => `<url><loc>https://qala.example/${n}</loc><lastmod>2026-01-01</lastmod></url>`,
);
const MANY = given(`<urlset>${ENTRIES.join('')}</urlset>`);

describe('a large list, where the thread was built', () => {
  let built: BuiltPrograms;
  const made: ListReadersWithThread[] = [];
  const readersOf = (longestMs?: number): ListReadersWithThread => {
    const readers = new ListReadersWithThread(path.join(built.folder, 'listing.mjs'), longestMs);
    made.push(readers);
    return readers;
  };
  beforeAll(() => {
    built = buildPrograms();
  });
  afterAll(async () => {
    await Promise.all(made.map((one) => one.close()));
    built.remove();
  });

  it('is read in the thread as it would be here, and leaves this one to others', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const list = await readersOf().read(MANY, SITEMAP);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    const packed = { ...MANY, body: gzipSync(MANY.body) };
    expect(packed.body.length).toBeLessThan(LARGE);
    await expect(readersOf(1).read(packed, SITEMAP)).rejects.toMatchObject({ code: 'input-too-large' });
    expect(list.items).toHaveLength(20_000);
    expect(list).toEqual(await presentListReaders.read(MANY, SITEMAP));
  });

  it('is looked at in the thread to see what its site offers, and leaves this one to others', async () => {
    const page = given(`<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body>${'<div>'.repeat(30_000)}`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const site = await readersOf().readSite(page);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(site).toEqual({ kind: 'page', feeds: ['https://qala.example/feed.xml'], items: 0 });
    await expect(readersOf(1).readSite(page)).rejects.toMatchObject({ code: 'input-too-large' });
  });

  it('is refused in the thread with the same words as here', async () => {
    const none = given('<html>'.padEnd(600_000, 'No sitemap. '));
    const refusal = await presentListReaders.read(none, SITEMAP).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'DomainError', code: 'malformed-text' });
    const { message, remedy } = refusal as { message: string; remedy: string };
    await expect(readersOf().read(none, SITEMAP)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'malformed-text',
      message,
      remedy,
    });
  });

  it('whose reading does not end is given up', async () => {
    await expect(readersOf(1).read(MANY, SITEMAP)).rejects.toMatchObject({
      code: 'input-too-large',
      message: 'https://qala.example/sitemap.xml could not be read within 0.001 s.',
    });
  });
});
