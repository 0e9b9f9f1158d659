import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { WARCParser, type WARCRecord } from 'warcio';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { AccountsService } from '../accounts/accounts.service';
import { SourcesService } from '../sources/sources.service';
import { type ArchiveChoice, ArchiveExportService } from './archive-export.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { ArchiveImportService, type ArchiveStep } from './archive-import.service';
import { ArchiveRepository } from './archive.repository';
import { collectPages, PAGE_URL, townPage } from './testing/collected-pages';

/** What the test that runs has opened: each holds connections, of which the cluster has a hundred. */
const opened: TestApp[] = [];
/** Holds what a watched source leaves behind; not to be altered. No worker, which would have transactions of its own open. */
let origin: TestApp;

async function open(options?: { readonly demo: boolean }): Promise<TestApp> {
  const test = await createTestApp(options);
  opened.push(test);
  return test;
}

async function openCollected(): Promise<TestApp> {
  const test = await open();
  await collectPages(test.app);
  return test;
}

/** Nothing but a source to put under what is imported. */
async function openEmpty(): Promise<TestApp> {
  const test = await open();
  await test.app.get(SourcesService).ensure({ slug: 'imported', name: 'Imported', languages: ['en'] });
  return test;
}

beforeAll(async () => {
  origin = await createTestApp({ env: { ROLE: 'api' } });
  await collectPages(origin.app);
});

afterEach(() => Promise.all(opened.splice(0).map((test) => test.close())));

afterAll(() => origin.close());

async function write({ app }: TestApp, choice: ArchiveChoice = { of: 'all' }): Promise<Buffer> {
  return buffer(await app.get(ArchiveExportService).write(choice, { fileName: 'uade.warc.gz' }));
}

async function take({ app }: TestApp, archive: Buffer): Promise<ArchiveStep[]> {
  const { id: actorId } = await app.get(AccountsService).current();
  const chunks = Readable.from([archive]) as AsyncIterable<Buffer>;
  const steps: ArchiveStep[] = [];
  for await (const step of app.get(ArchiveImportService).import(chunks, { source: 'imported', actorId }))
    steps.push(step);
  return steps;
}

/** Begin to write an archive that nobody reads on. */
async function begin({ app }: TestApp): Promise<Readable> {
  return app.get(ArchiveExportService).write({ of: 'all' }, { fileName: 'uade.warc.gz' });
}

/** Alter what nobody may alter, as somebody with the database's files in hand. */
async function tamper({ database }: TestApp, statements: string): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'; ${statements}`);
  } finally {
    await client.end();
  }
}

/** How many records ended how. */
function outcomes(steps: readonly ArchiveStep[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of steps) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** What was captured and read, without ids, our own clock and the source. */
const CONTENT = [
  `SELECT method, url, answered_url, status, headers, sha256, byte_length, media_type, charset, refusal, file_name, fetched_at
   FROM capture ORDER BY url, fetched_at, sha256`,
  `SELECT canonical_url, language, title, published_at, version_count FROM release ORDER BY canonical_url`,
  `SELECT canonical_url, number, cause, version.title, text_sha256, text, capture.fetched_at, capture.sha256
   FROM release_version version JOIN release ON release.id = release_id JOIN capture ON capture.id = capture_id
   ORDER BY canonical_url, number`,
  `SELECT canonical_url, class, change_count FROM edit JOIN release ON release.id = release_id ORDER BY edit.id`,
];

async function content({ app }: TestApp): Promise<unknown[][]> {
  return Promise.all(CONTENT.map((query) => app.get(DataSource).query<unknown[]>(query)));
}

/** The records as Webrecorder's reader sees them. */
async function independently(archive: Buffer) {
  const records = [];
  for await (const record of new WARCParser(Readable.from([archive]))) records.push(await seen(record));
  return records;
}

async function seen(record: WARCRecord) {
  const payload = await record.readFully(false);
  const { httpHeaders } = record;
  return {
    type: record.warcType,
    url: record.warcTargetURI,
    date: record.warcDate,
    status: httpHeaders?.statusCode,
    headers: Object.fromEntries(httpHeaders?.headers ?? []),
    fields: Object.fromEntries(record.warcHeaders.headers),
    payload: Buffer.from(payload).toString('utf8'),
  };
}

it('writes what an independent reader reads back byte for byte', async () => {
  const records = await independently(await write(origin));
  expect(records.map(({ type, status }) => [type, status])).toEqual([
    ['warcinfo', undefined],
    ['response', 200],
    ['revisit', 304],
    ['response', 200],
    ['revisit', 200],
    ['response', 404],
    ['response', 200],
    ['resource', undefined],
  ]);
  const [, first, unchanged, changed, back] = records;
  expect(first).toMatchObject({
    url: PAGE_URL,
    date: '2026-02-03T04:05:06.789Z',
    payload: townPage('We will build the bridge by 1 July').toString(),
  });
  expect(changed).toMatchObject({ payload: townPage('We will build the bridge').toString() });
  const pointer = {
    'warc-refers-to': first?.fields['warc-record-id'],
    'warc-refers-to-target-uri': PAGE_URL,
    'warc-refers-to-date': '2026-02-03T04:05:06.789Z',
    'warc-payload-digest': first?.fields['warc-payload-digest'],
  };
  const profile = (name: string) => `http://netpreserve.org/warc/1.1/revisit/${name}`;
  expect(unchanged).toMatchObject({
    payload: '',
    fields: { ...pointer, 'warc-profile': profile('server-not-modified') },
  });
  expect(back).toMatchObject({
    payload: '',
    fields: { ...pointer, 'warc-profile': profile('identical-payload-digest') },
  });
});

it('says nothing of the body that is no longer so, and keeps what the site said', async () => {
  const [, first] = await independently(await write(origin));
  expect(first?.headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'x-crawler-content-encoding': 'br',
    'x-crawler-content-length': '612',
    etag: '"a1"',
    server: 'fiction/1',
  });
});

it('gives the same bytes for the same captures, and others for others', async () => {
  const test = await openCollected();
  const first = await write(test);
  expect((await write(test)).equals(first)).toBe(true);
  const text = 'The ford is open. The akim of Aqsu-Demo will mark it.';
  await test.ask('POST', '/captures', { body: { method: 'pasted', source: 'aqsu-demo', text } });
  expect((await write(test)).equals(first)).toBe(false);
});

it('comes back whole in an empty installation, and changes nothing the second time', async () => {
  const target = await openEmpty();
  const archive = await write(origin);
  expect(outcomes(await take(target, archive))).toEqual({ 'passed-over': 1, imported: 4, kept: 3 });
  const before = await content(origin);
  expect(before.map((rows) => rows.length)).toEqual([7, 2, 4, 2]);
  expect(await content(target)).toEqual(before);
  expect(outcomes(await take(target, archive))).toEqual({ 'passed-over': 1, unchanged: 7 });
  expect(await content(target)).toEqual(before);
});

it('comes back whole from the demo: pages, files and texts in three languages', async () => {
  const [demo, target] = [await open({ demo: true }), await openEmpty()];
  expect(outcomes(await take(target, await write(demo)))).not.toHaveProperty('refused');
  expect(await content(target)).toEqual(await content(demo));
});

it('writes one release with all that was captured at its address', async () => {
  const records = await independently(
    await write(origin, { of: 'release', id: await releaseAt(origin, PAGE_URL) }),
  );
  expect(records.map(({ url }) => url ?? null)).toEqual([null, ...Array<string>(5).fill(PAGE_URL)]);
});

it('takes along the page whose bytes an unchanged one shares, wherever it stood', async () => {
  const [moved, target] = [await openCollected(), await openEmpty()];
  await tamper(
    moved,
    `UPDATE capture SET url = 'https://aqsu-demo.example/old' WHERE fetched_at::date = '2026-02-03';
     DELETE FROM capture WHERE fetched_at::date = '2026-02-06'`,
  );
  const archive = await write(moved, { of: 'release', id: await releaseAt(moved, PAGE_URL) });
  const records = await independently(archive);
  expect(records.map(({ type, url }) => [type, url]).slice(1, 3)).toEqual([
    ['response', 'https://aqsu-demo.example/old'],
    ['revisit', PAGE_URL],
  ]);
  expect(outcomes(await take(target, archive))).toEqual({ 'passed-over': 1, imported: 2, kept: 2 });
});

it('says where bytes are missing, and not that anybody decided so', async () => {
  const [robbed, target] = [await openCollected(), await openEmpty()];
  await tamper(
    robbed,
    `UPDATE blob SET bytes = NULL WHERE sha256 = (SELECT sha256 FROM capture WHERE status = 304)`,
  );
  const archive = await write(robbed);
  const left = (await independently(archive)).filter(({ type }) => type === 'metadata');
  expect(left.map(({ url }) => url)).toEqual([PAGE_URL, PAGE_URL, PAGE_URL]);
  expect(left[0]?.payload).toMatch(/^payload: missing\r\npayload-digest: sha256:/);
  expect(left[0]?.payload).not.toMatch(/erased|decision/);
  expect(outcomes(await take(target, archive))).toEqual({ 'passed-over': 4, imported: 2, kept: 2 });
});

it('refuses where nothing fits', async () => {
  await expect(write(await openEmpty())).rejects.toThrow('Nothing was captured');
});

async function releaseAt({ app }: TestApp, url: string): Promise<string> {
  const rows = await app
    .get(DataSource)
    .query<{ id: string }[]>('SELECT id FROM release WHERE canonical_url = $1', [url]);
  return rows[0]?.id ?? '';
}

it('writes twenty archives that are asked for at once, and lets others be answered meanwhile', async () => {
  const archives = Array.from({ length: 20 }, () => origin.ask('GET', '/reports/releases.warc.gz'));
  const others = Array.from({ length: 20 }, () => origin.ask('GET', '/releases'));
  const answers = await Promise.all([...archives, ...others]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

it('writes no more than three archives at a time, and the next when one of them is done or given up', async () => {
  const written = await Promise.all([begin(origin), begin(origin), begin(origin)]);
  let isWritten = false;
  const next = begin(origin).then((archive) => ((isWritten = true), archive));
  await origin.ask('GET', '/releases');
  expect(isWritten).toBe(false);
  const [first] = written;
  // Nobody has read a byte of it.
  first?.destroy();
  const [, ...last] = [...written, await next];
  await Promise.all(last.map((archive) => buffer(archive)));
  const held = await origin.app
    .get(DataSource)
    .query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
    );
  expect(held).toEqual([]);
});

it('chooses releases on the snapshot that it reads their captures from', async () => {
  const test = await openCollected();
  const { manager } = test.app.get(DataSource);
  const snapshot = await test.app.get(ArchiveRepository).begin();
  try {
    const before = await test.app.get(ReleasesRepository).idsOf(snapshot.manager, {});
    const body = {
      method: 'pasted',
      source: 'aqsu-demo',
      text: 'The akim of Aqsu-Demo said:\n\n“We will pave it.”',
    };
    expect((await test.ask('POST', '/captures', { body })).status).toBe(201);
    const [seen, now] = [
      await test.app.get(ReleasesRepository).idsOf(snapshot.manager, {}),
      await test.app.get(ReleasesRepository).idsOf(manager, {}),
    ];
    expect([seen, now.length]).toEqual([before, before.length + 1]);
  } finally {
    await snapshot.end();
  }
});
