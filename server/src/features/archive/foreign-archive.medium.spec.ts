import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { MAX_CAPTURE_BYTES } from '@uade/capture';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { AccountsService } from '../accounts/accounts.service';
import { SourcesService } from '../sources/sources.service';
import { ArchiveImportService, type ArchiveStep } from './archive-import.service';
import { townPage } from './testing/collected-pages';
import { packed, record, response } from './testing/warc-text';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
  await test.app.get(SourcesService).ensure({ slug: 'imported', name: 'Imported', languages: ['en'] });
});

afterAll(() => test.close());

async function take(...records: readonly Buffer[]): Promise<ArchiveStep[]> {
  const { id: actorId } = await test.app.get(AccountsService).current();
  const chunks = Readable.from([packed(...records)]) as AsyncIterable<Buffer>;
  const steps: ArchiveStep[] = [];
  for await (const step of test.app.get(ArchiveImportService).import(chunks, { source: 'imported', actorId }))
    steps.push(step);
  return steps;
}

let count = 0;
const newUrl = () => `https://aqsu-demo.example/archived/${(count += 1)}`;
const PAGE = townPage('We will build the bridge by 1 July');
/** So long, and so little alike, that no index takes it. */
const LONG = randomBytes(4000).toString('base64url');
const RESOURCE = {
  'WARC-Type': 'resource',
  'WARC-Date': '2026-02-03T04:05:06Z',
  'Content-Type': 'text/html; charset=utf-8',
};

const UNKNOWN = { 'WARC-Refers-To': '<urn:uuid:unknown>', 'WARC-Payload-Digest': 'sha1:unknown' };

/** An answer with a page, in whichever codings. */
function answer(headers: readonly string[], body: Buffer, status = '200 OK'): Buffer {
  const lines = ['Content-Type: text/html; charset=utf-8', ...headers].map((line) => `${line}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), body]);
}

function chunked(body: Buffer): Buffer {
  const half = Math.floor(body.length / 2);
  const pieces = [body.subarray(0, half), body.subarray(half)];
  const chunks = pieces.flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

async function captured(url: string) {
  return test.app
    .get(DataSource)
    .query<{ status: number; sha256: string; headers: Record<string, string>; refusal: string | null }[]>(
      'SELECT status, sha256, headers, refusal FROM capture WHERE url = $1 ORDER BY fetched_at',
      [url],
    );
}

const HASH = createHash('sha256').update(PAGE).digest('hex');

it.each([
  ['as it is', [], PAGE],
  ['in chunks', ['Transfer-Encoding: chunked'], chunked(PAGE)],
  ['gzip', ['Content-Encoding: gzip'], zlib.gzipSync(PAGE)],
  ['Brotli', ['Content-Encoding: br'], zlib.brotliCompressSync(PAGE)],
  ['deflate', ['Content-Encoding: deflate'], zlib.deflateSync(PAGE)],
  ['Zstandard', ['Content-Encoding: zstd'], zlib.zstdCompressSync(PAGE)],
  ['gzip in chunks', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], chunked(zlib.gzipSync(PAGE))],
  [
    'decoded, with headers that say otherwise',
    ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'],
    PAGE,
  ],
])('takes in a page that was kept %s, with the headers that came', async (_what, headers, body) => {
  const url = newUrl();
  expect(await take(response(url, answer(headers, body)))).toEqual([{ outcome: 'imported' }]);
  const names = headers.map((line) => line.split(':')[0]?.toLowerCase());
  const [capture] = await captured(url);
  expect(capture).toMatchObject({ status: 200, sha256: HASH });
  expect(Object.keys(capture?.headers ?? {}).sort()).toEqual(['content-type', ...names].sort());
});

it('takes in a page that a tool kept without its answer', async () => {
  expect(await take(record({ ...RESOURCE, 'WARC-Target-URI': `<${newUrl()}>` }, PAGE))).toEqual([
    { outcome: 'imported' },
  ]);
});

it('passes over what is no page, and says what it was', async () => {
  const image = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG', 'latin1');
  const steps = await take(
    record({ 'WARC-Type': 'warcinfo' }, 'software: fiction'),
    record({ 'WARC-Type': 'request', 'WARC-Target-URI': newUrl() }, 'GET / HTTP/1.1\r\n\r\n'),
    record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'dns:aqsu-demo.example' }, '20260203 A 192.0.2.1'),
    response(newUrl(), image),
    response(newUrl(), answer(['Location: /'], Buffer.alloc(0), '301 Moved Permanently')),
    response(
      'https://aqsu-demo.example/robots.txt',
      'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\r\nAllow: /',
    ),
  );
  expect(steps.map((step) => step.outcome === 'passed-over' && step.what)).toEqual([
    'warcinfo records',
    'request records',
    'response records of other addresses than http and https',
    'bodies of image/png',
    'answers with status 301',
    'robots.txt files',
  ]);
});

it.each([
  ['sha1 and id, as older tools', {}],
  ['address and time', UNKNOWN],
  [
    'address in brackets and time',
    { ...UNKNOWN, 'WARC-Refers-To-Target-URI': '<https://aqsu-demo.example/in-brackets>' },
  ],
])('finds the bytes that a record points at by %s', async (what, given) => {
  const url = what.includes('brackets') ? 'https://aqsu-demo.example/in-brackets' : newUrl();
  const id = {
    'WARC-Record-ID': `<urn:uuid:${url}>`,
    'WARC-Payload-Digest': `sha1:${createHash('sha1').update(PAGE).digest('hex')}`,
  };
  const again = {
    ...id,
    'WARC-Type': 'revisit',
    'WARC-Record-ID': '<urn:uuid:again>',
    'WARC-Date': '2026-02-04T00:00:00Z',
    'WARC-Refers-To': id['WARC-Record-ID'],
    'WARC-Refers-To-Target-URI': url,
    'WARC-Refers-To-Date': '2026-02-03T04:05:06Z',
    ...given,
  };
  const steps = await take(
    response(url, answer([], PAGE), id),
    response(url, answer([], Buffer.alloc(0)), again),
  );
  expect(steps).toEqual([{ outcome: 'imported' }, { outcome: 'unchanged' }]);
  expect(await captured(url)).toMatchObject([{ sha256: HASH }, { sha256: HASH }]);
});

it('keeps that a page was unchanged or gone, and reads nothing from it', async () => {
  const url = newUrl();
  const unchanged = {
    'WARC-Type': 'revisit',
    'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
    'WARC-Date': '2026-02-04T00:00:00Z',
    'WARC-Refers-To-Target-URI': url,
    'WARC-Refers-To-Date': '2026-02-03T04:05:06Z',
  };
  const gone = { 'WARC-Date': '2026-02-05T00:00:00Z' };
  const steps = await take(
    response(url, answer([], PAGE)),
    response(url, 'HTTP/1.1 304 Not Modified\r\n\r\n', unchanged),
    response(url, answer([], Buffer.from('Gone.'), '410 Gone'), gone),
  );
  expect(steps.map(({ outcome }) => outcome)).toEqual(['imported', 'kept', 'kept']);
  expect((await captured(url)).map(({ status }) => status)).toEqual([200, 304, 410]);
});

it.each([
  ['in order', ['02', '03', '05'], ['imported', 'imported', 'imported'], ['02', '03', '05']],
  ['out of order', ['03', '05', '02'], ['imported', 'imported', 'kept'], ['03', '05']],
  ['the other way round', ['05', '03', '02'], ['imported', 'kept', 'kept'], ['05']],
])('ends with the newest text of a page whose copies came %s', async (_what, months, outcomes, versions) => {
  const url = newUrl();
  const copy = (month: string) =>
    response(url, answer([], townPage(`We will build the bridge in month ${month}`)), {
      'WARC-Date': `2026-${month}-01T00:00:00Z`,
    });
  expect((await take(...months.map(copy))).map(({ outcome }) => outcome)).toEqual(outcomes);
  expect(await captured(url)).toHaveLength(3);
  const texts = await test.app.get(DataSource).query<{ month: string }[]>(
    `SELECT substring(text FROM 'month (..)') AS month FROM release_version
       JOIN release ON release.id = release_id WHERE canonical_url = $1 ORDER BY number`,
    [url],
  );
  expect(texts.map(({ month }) => month)).toEqual(versions);
});

it.each(['sha256', 'sha1'])('finds bytes that were packed by their record and its %s', async (algorithm) => {
  const url = newUrl();
  const zipped = zlib.gzipSync(PAGE);
  const digest = `${algorithm}:${createHash(algorithm).update(zipped).digest('hex')}`;
  const given = { 'WARC-Payload-Digest': digest };
  const again = { ...given, 'WARC-Type': 'revisit', 'WARC-Date': '2026-02-04T00:00:00Z' };
  const head = answer(['Content-Encoding: gzip'], Buffer.alloc(0));
  const first = response(url, answer(['Content-Encoding: gzip'], zipped), given);
  expect(await take(first, response(url, head, again))).toEqual([
    { outcome: 'imported' },
    { outcome: 'unchanged' },
  ]);
  expect(await captured(url)).toMatchObject([{ sha256: HASH }, { sha256: HASH }]);
});

it('passes over a page that was cut off, but not one whose bytes another record has', async () => {
  const [url, other] = [newUrl(), newUrl()];
  const cut = { 'WARC-Date': '2026-02-04T00:00:00Z', 'WARC-Truncated': 'length' };
  const again = {
    ...cut,
    'WARC-Type': 'revisit',
    'WARC-Payload-Digest': `sha256:${HASH}`,
  };
  const steps = await take(
    response(url, answer([], PAGE)),
    response(url, answer([], PAGE.subarray(0, -150)), cut),
    response(other, answer([], Buffer.from('Not fou'), '404 Not Found'), {
      ...cut,
      'WARC-Truncated': '\u001b[31m',
    }),
    response(url, answer([], Buffer.alloc(0)), again),
  );
  expect(steps).toEqual([
    { outcome: 'imported' },
    { outcome: 'passed-over', what: 'pages that were cut off when they were archived (length)' },
    { outcome: 'passed-over', what: 'pages that were cut off when they were archived' },
    { outcome: 'unchanged' },
  ]);
  expect(await captured(url)).toMatchObject([{ sha256: HASH }, { sha256: HASH }]);
  expect(await captured(other)).toEqual([]);
});

it.each<[string, (url: string) => Buffer, RegExp]>([
  ['an address that is too long', (url) => response(`${url}?${LONG}`, answer([], PAGE)), /at most 2048/],
  [
    'an address too long for a page that is gone',
    (url) => response(`${url}?${LONG}`, answer([], PAGE, '404 Not Found')),
    /at most 2048/,
  ],
  ['an address that is none', () => response('https://[bad/', answer([], PAGE)), /address is none/],
  ['NUL in its address', (url) => response(`${url}\0`, answer([], PAGE)), /address holds a NUL/],
  ['NUL in a header', (url) => response(url, answer(['X-Odd: a\0b'], PAGE)), /“x-odd” holds a NUL/],
  [
    'NUL in a header of a page that is gone',
    (url) => response(url, answer(['X-Odd: a\0b'], PAGE, '410 Gone')),
    /“x-odd” holds a NUL/,
  ],
  [
    'NUL in its file name',
    () => {
      const own = { 'Uade-Method': 'uploaded', 'Uade-File-Name': 'a%00b.html' };
      const given = { ...RESOURCE, ...own, 'WARC-Target-URI': `urn:sha256:${HASH}` };
      return record(given, PAGE);
    },
    /file name holds a NUL/,
  ],
  [
    'the year 0000',
    (url) => response(url, answer([], PAGE), { 'WARC-Date': '0000-01-01T00:00:00Z' }),
    /“0000-01-01T00:00:00Z” is none/,
  ],
  [
    'NUL in the address it points at',
    (url) =>
      response(url, answer([], Buffer.alloc(0)), {
        'WARC-Type': 'revisit',
        'WARC-Refers-To-Target-URI': `${url}\0`,
        'WARC-Refers-To-Date': '2026-02-03T04:05:06Z',
      }),
    /neither in this archive/,
  ],
])('refuses a record with %s, names it and goes on behind it', async (_what, odd, why) => {
  const next = newUrl();
  const [refused, taken, ...others] = await take(odd(newUrl()), response(next, answer([], PAGE)));
  expect([taken, others]).toEqual([{ outcome: 'imported' }, []]);
  expect(refused).toMatchObject({ outcome: 'refused', offset: 0, url: expect.stringMatching(/:/) as string });
  const { error } = refused?.outcome === 'refused' ? refused : { error: null };
  expect([error?.message, error?.remedy]).toEqual([expect.stringMatching(why), expect.stringMatching(/\w+/)]);
});

it.each([
  [
    'points at bytes that are nowhere',
    { 'WARC-Type': 'revisit' },
    answer([], Buffer.alloc(0)),
    /neither in this archive/,
  ],
  ['was altered', { 'WARC-Block-Digest': `sha256:${'0'.repeat(64)}` }, answer([], PAGE), /it was altered/],
  [
    'has another body than it says',
    { 'WARC-Payload-Digest': `sha1:${'0'.repeat(40)}` },
    answer([], PAGE),
    /body has another digest/,
  ],
  ['has no date', { 'WARC-Date': 'soon' }, answer([], PAGE), /is none/],
  ['was captured tomorrow', { 'WARC-Date': '2999-01-01T00:00:00Z' }, answer([], PAGE), /still to come/],
  ['is no answer', {}, PAGE, /status of an answer/],
  ['holds no release', {}, answer([], Buffer.from('<html><body></body></html>')), /article|empty|text/i],
  ['is packed in a way that nobody knows', {}, answer(['Content-Encoding: dcb'], PAGE), /unknown way/],
  ['is packed three times over', {}, answer(['Content-Encoding: br, br, br'], PAGE), /3 times/],
  ['is damaged', {}, answer(['Content-Encoding: br'], PAGE), /says that it is br/],
  [
    'breaks off in a chunk',
    {},
    answer(['Transfer-Encoding: chunked'], chunked(PAGE).subarray(0, -20)),
    /breaks off/,
  ],
  [
    'unpacks to too much',
    {},
    answer(['Content-Encoding: br'], zlib.brotliCompressSync(Buffer.alloc(MAX_CAPTURE_BYTES + 1))),
    /more than 15 MB/,
  ],
  ['is too large', {}, answer([], Buffer.alloc(MAX_CAPTURE_BYTES + 200_000)), /bytes; pages of at most/],
])('refuses a record that %s, stores nothing of it and goes on', async (_what, fields, message, why) => {
  const [url, next] = [newUrl(), newUrl()];
  const [refused, taken] = await take(response(url, message, fields), response(next, answer([], PAGE)));
  expect(refused).toMatchObject({ outcome: 'refused', offset: 0, url });
  const { error } = refused?.outcome === 'refused' ? refused : { error: null };
  expect(error?.message).toMatch(why);
  expect(error?.remedy).toMatch(/\w+/);
  expect(await captured(url)).toEqual([]);
  expect(taken).toEqual({ outcome: 'imported' });
});

it('takes an archive for what it is of one source, whatever it calls itself', async () => {
  const url = newUrl();
  await take(response(url, answer([], PAGE), { 'Uade-Source': 'akorda', 'Uade-Refusal': '<script>' }));
  const [row] = await test.app
    .get(DataSource)
    .query<{ slug: string; refusal: string | null }[]>(
      'SELECT slug, refusal FROM capture JOIN source ON source.id = source_id WHERE url = $1',
      [url],
    );
  expect(row).toEqual({ slug: 'imported', refusal: null });
});
