import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ArchivedCapture, toRecord } from './capture-to-record';
import { isPage, readRecord } from './record-to-capture';
import { asTheyCame, besideDecodedBody } from './stored-headers';
import { readFields, readWarcDate, writeRecord } from './warc-record';

const sha256 = (pieces: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(pieces)).digest('hex');
const infoId = '01990000-0000-7000-8000-000000000000';

const CAPTURE: ArchivedCapture = {
  id: '01990000-0000-7000-8000-000000000001',
  method: 'fetched',
  source: 'aqsu-demo',
  url: 'https://aqsu-demo.example/көпір?a=b c',
  status: 200,
  headers: { 'content-type': 'text/html' },
  sha256: 'a'.repeat(64),
  byteLength: 3,
  mediaType: 'text/html',
  charset: 'utf-8',
  answeredUrl: null,
  refusal: null,
  fileName: null,
  fetchedAt: new Date('2026-02-03T04:05:06.789Z'),
  receivedAt: new Date('2026-02-03T04:05:07Z'),
};

function readBack(capture: ArchivedCapture, bytes: Uint8Array) {
  const written = Buffer.concat(writeRecord(toRecord(capture, { content: { bytes }, infoId, sha256 })));
  const end = written.indexOf('\r\n\r\n');
  const [first, ...lines] = written.subarray(0, end).toString('utf8').split('\r\n');
  expect(first).toBe('WARC/1.1');
  const head = readFields(lines);
  const length = Number(head.get('content-length'));
  expect(written.subarray(end + 4 + length).toString()).toBe('\r\n\r\n');
  expect(isPage(head)).toBe(true);
  return { head, answer: readRecord(head, written.subarray(end + 4, end + 4 + length)) };
}

it('reads back what it wrote of a page', () => {
  const headers = {
    'content-type': 'text/html',
    'content-encoding': 'br',
    'content-length': '2',
    etag: '"1"',
  };
  const { answer } = readBack({ ...CAPTURE, headers, refusal: 'no-article-found' }, Buffer.from('<p>'));
  const { method, status, fetchedAt, refusal } = { ...CAPTURE, refusal: 'no-article-found' };
  expect(answer).toMatchObject({
    kind: 'page',
    method,
    status,
    fetchedAt,
    refusal,
    headers,
    encoding: undefined,
  });
  expect(answer.url).toBe('https://aqsu-demo.example/көпір?a=b%20c');
});

it('reads back which address answered, and takes nothing for one that is none', () => {
  const answeredUrl = 'https://aqsu-demo.example/news/moved?a=b';
  expect(readBack({ ...CAPTURE, answeredUrl }, Buffer.from('<p>')).answer.answeredUrl).toBe(answeredUrl);
  for (const odd of ['javascript:alert(1)', 'https://[bad/', `https://aqsu-demo.example/${'a'.repeat(2048)}`])
    expect(readBack({ ...CAPTURE, answeredUrl: odd }, Buffer.from('<p>')).answer.answeredUrl).toBeNull();
});

it.each([
  ['a file without a time', { method: 'uploaded', fetchedAt: null, fileName: 'Келісім, 1.md' }],
  ['a file with one', { method: 'uploaded', fileName: 'a.txt' }],
  ['a text', { method: 'pasted', fetchedAt: null }],
] as const)('reads back what it wrote of %s', (_what, values) => {
  const given = { ...CAPTURE, ...values, url: `urn:sha256:${'a'.repeat(64)}`, status: null, headers: {} };
  const { answer } = readBack(given, Buffer.from('abc'));
  const { method, fetchedAt, fileName } = given;
  expect(answer).toMatchObject({
    kind: 'page',
    method,
    fetchedAt,
    fileName,
    url: null,
    contentType: 'text/html; charset=utf-8',
  });
});

it('lets no value begin another field', () => {
  const { head } = readBack({ ...CAPTURE, source: 'a\r\nUade-Method: pasted' }, new Uint8Array());
  expect(head.get('uade-method')).toBe('fetched');
});

it('keeps headers that speak of the body on its way apart from those of the bytes that are here', () => {
  const came = {
    'content-length': '612',
    'content-encoding': 'gzip',
    'transfer-encoding': 'chunked',
    etag: 'x',
  };
  expect(Object.fromEntries(besideDecodedBody(came, 700))).toEqual({
    'x-crawler-content-length': '612',
    'x-crawler-content-encoding': 'gzip',
    'x-crawler-transfer-encoding': 'chunked',
    etag: 'x',
  });
  expect(Object.fromEntries(besideDecodedBody({ 'content-length': '700' }, 700))).toEqual({
    'content-length': '700',
  });
});

it('gives the headers back as they came', () => {
  const name = fc.constantFrom(
    'content-length',
    'content-encoding',
    'transfer-encoding',
    'etag',
    'x-powered-by',
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.string()), fc.nat(), (headers, length) => {
      expect(asTheyCame(Object.fromEntries(besideDecodedBody(headers, length)))).toEqual(headers);
    }),
  );
});

it.each([
  ['2026-02-03T04:05:06Z', '2026-02-03T04:05:06.000Z'],
  ['2026-02-03T04:05:06.123456789Z', '2026-02-03T04:05:06.123Z'],
  ['2026-02-03T04:05:06.5Z', '2026-02-03T04:05:06.500Z'],
  ['2026-02', '2026-02-01T00:00:00.000Z'],
])('reads the date %s', (written, expected) => {
  expect(readWarcDate(written)?.toISOString()).toBe(expected);
});

it.each([
  '',
  '20260203040506',
  '0000-01-01T00:00:00Z',
  '2026-13-01',
  '2026-02-03T04:05:06+06:00',
  'yesterday',
])('takes %j for no date', (written) => {
  expect(readWarcDate(written)).toBeNull();
});

it('refuses a head with a line that is no field', () => {
  expect(() => readFields(['WARC-Type: response', 'nonsense'])).toThrow('no field');
});
