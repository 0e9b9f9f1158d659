import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { packed, record } from './testing/warc-text';
import { readWarc, type WarcEntry } from './warc-reader';

const NAMES = ['one', 'two', 'three', 'four'];
const RECORDS = NAMES.map((name) => record({ 'WARC-Type': 'resource', Name: name }, `${name} `.repeat(200)));

async function* inPieces(file: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield Buffer.from(file.subarray(at, at + size));
}

async function read(
  file: Buffer,
  size = 4096,
  wants: Parameters<typeof readWarc>[1] = () => true,
): Promise<WarcEntry[]> {
  const entries: WarcEntry[] = [];
  for await (const entry of readWarc(inPieces(file, size), wants)) entries.push(entry);
  return entries;
}

/** Names of the records that were read, and why what was not read was not. */
const shown = (entries: readonly WarcEntry[]) =>
  entries.map((entry) => (entry.kind === 'record' ? entry.head.get('name') : entry.why));

const offsets = (file: readonly Buffer[]) =>
  file.map((_, index) => Buffer.concat(file.slice(0, index)).length);

it.each([
  ['not packed', RECORDS],
  ['packed one by one', RECORDS.map((one) => gzipSync(one))],
])('reads records that are %s, and says where each begins', async (_what, pieces) => {
  const entries = await read(Buffer.concat(pieces));
  expect(shown(entries)).toEqual(NAMES);
  expect(entries.map(({ offset }) => offset)).toEqual(offsets(pieces));
});

it('reads records that are packed together, in one piece or across the pieces', async () => {
  const whole = Buffer.concat(RECORDS);
  expect(shown(await read(gzipSync(whole)))).toEqual(NAMES);
  const across = [whole.subarray(0, 500), whole.subarray(500, 1300), whole.subarray(1300)];
  expect(shown(await read(packed(...across)))).toEqual(NAMES);
});

it('reads the same however the file comes in pieces', async () => {
  const [plain, gzip] = [Buffer.concat(RECORDS), packed(...RECORDS)];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.constantFrom(plain, gzip), async (size, file) => {
      const entries = await read(file, size);
      expect(entries.map((entry) => entry.kind === 'record' && entry.block?.toString('latin1'))).toEqual(
        NAMES.map((name) => `${name} `.repeat(200)),
      );
    }),
    { numRuns: 60 },
  );
});

it('passes over the blocks that nobody wants', async () => {
  const entries = await read(packed(...RECORDS), 64, (head) => head.get('name') === 'two');
  expect(shown(entries)).toEqual(NAMES);
  expect(entries.map((entry) => entry.kind === 'record' && entry.block !== null)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it.each([1, 5, 12, 30, 60, -9, -5, -1])('goes on behind a packed record with byte %i altered', async (at) => {
  const pieces = RECORDS.map((one) => gzipSync(one));
  const broken = Buffer.from(pieces[1] ?? []);
  const index = at < 0 ? broken.length + at : at;
  broken[index] = (broken[index] ?? 0) ^ 0xff;
  const entries = await read(
    Buffer.concat([pieces[0] ?? broken, broken, pieces[2] ?? broken, pieces[3] ?? broken]),
  );
  const names = shown(entries);
  expect(names[0]).toBe('one');
  expect(names.slice(-2)).toEqual(['three', 'four']);
  // What a header only calls itself (its time) may be anything; all else is noticed.
  expect(entries.some(({ kind }) => kind === 'broken')).toBe(at !== 5);
});

it.each([0.1, 0.5, 0.9, 0.999])('says that a file ends early, cut at %d of its last record', async (part) => {
  for (const pieces of [RECORDS, RECORDS.map((one) => gzipSync(one))]) {
    const last = pieces[3] ?? Buffer.alloc(0);
    const file = Buffer.concat([
      ...pieces.slice(0, 3),
      last.subarray(0, Math.floor((last.length - 5) * part)),
    ]);
    const entries = await read(file);
    expect(shown(entries.slice(0, 3))).toEqual(NAMES.slice(0, 3));
    expect(entries.at(-1)).toMatchObject({ kind: 'broken', offset: offsets(pieces)[3] });
  }
});

it('finds the next record of a plain file behind one whose length is wrong', async () => {
  const [one, two, three] = RECORDS;
  const wrong = record(
    { 'WARC-Type': 'resource', Name: 'wrong', 'Content-Length': '3' },
    'longer than it says\r\nby far',
  );
  const entries = await read(Buffer.concat([one ?? wrong, wrong, two ?? wrong, three ?? wrong]));
  expect(shown(entries)).toEqual(['one', 'wrong', 'No record begins where one should', 'two', 'three']);
});

it.each([
  ['no length', record({ 'Content-Length': '' }), /how long/],
  ['a length that is none', record({ 'Content-Length': '-1' }), /how long/],
  ['a line that is no field', Buffer.from('WARC/1.0\r\nnonsense\r\n\r\n'), /no field/],
  ['an endless head', Buffer.from(`WARC/1.0\r\n${'X-Y: z\r\n'.repeat(20_000)}\r\n`), /more than 65536 bytes/],
  ['an endless line', Buffer.from(`WARC/1.0\r\nX: ${'y'.repeat(300_000)}\r\n\r\n`), /no field|more than/],
])('says what is wrong with a record with %s, and goes on', async (_what, broken, why) => {
  const entries = await read(packed(RECORDS[0] ?? broken, broken, RECORDS[1] ?? broken));
  expect(shown(entries)).toEqual(['one', expect.stringMatching(why), 'two']);
});

it('cuts off what unpacks to far more than it is, and goes on', async () => {
  const bomb = gzipSync(record({ 'WARC-Type': 'resource', Name: 'bomb' }, Buffer.alloc(70 * 1024 * 1024)));
  const file = Buffer.concat([packed(RECORDS[0] ?? bomb), bomb, packed(RECORDS[1] ?? bomb)]);
  const entries = await read(file, 16_384, (_head, length) => length < 1_000_000);
  expect(shown(entries)).toEqual(['one', expect.stringContaining('200 times'), 'two']);
});

it('reads no further where only empty pieces follow each other', async () => {
  const empty = Array.from({ length: 1200 }, () => gzipSync(''));
  const entries = await read(
    Buffer.concat([packed(RECORDS[0] ?? gzipSync('')), ...empty, packed(RECORDS[1] ?? gzipSync(''))]),
  );
  expect(shown(entries)).toEqual(['one', expect.stringContaining('empty pieces')]);
});

it.each([
  ['a page', '<!doctype html><p>No archive.</p>', 'no WARC file'],
  ['nothing', '', 'no WARC file'],
  ['another packing', '\x28\xb5\x2f\xfd....', 'Zstandard'],
])('refuses %s', async (_what, content, why) => {
  await expect(read(Buffer.from(content, 'latin1'))).rejects.toThrow(why);
});
