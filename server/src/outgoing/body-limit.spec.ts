import { FETCH_LIMITS } from './fetch-limits';
import { decodeBody, readBody } from './body-limit';
import { refusalBy } from './testing/test-fetch';
import zlib from 'node:zlib';

const url = 'http://press.example/';
const limits = { ...FETCH_LIMITS, bodyBytes: 1000 };
const text = 'Жаңалық';

/** A frame with three bytes that say nothing of the content (RFC 8878, 3.1.2). */
const SKIPPED = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

const decode = (body: Uint8Array, encoding?: string) => decodeBody(body, { url, encoding }, limits);

describe('decodeBody', () => {
  it.each([
    [undefined, Buffer.from(text)],
    ['', Buffer.from(text)],
    ['identity', Buffer.from(text)],
    ['gzip', zlib.gzipSync(text)],
    ['GZIP', zlib.gzipSync(text)],
    ['x-gzip', zlib.gzipSync(text)],
    ['deflate', zlib.deflateSync(text)],
    ['deflate', zlib.deflateRawSync(text)],
    ['br', zlib.brotliCompressSync(text)],
    ['zstd', zlib.zstdCompressSync(text)],
    ['gzip, identity', zlib.gzipSync(text)],
    ['deflate,\tgzip', zlib.gzipSync(zlib.deflateSync(text))],
    ['gzip', Buffer.concat([zlib.gzipSync(text.slice(0, 3)), zlib.gzipSync(text.slice(3))])],
    ['zstd', Buffer.concat([zlib.zstdCompressSync(text.slice(0, 3)), zlib.zstdCompressSync(text.slice(3))])],
    ['zstd', Buffer.concat([SKIPPED, zlib.zstdCompressSync(text), SKIPPED])],
  ])('undoes %s', async (encoding, body) => {
    expect(Buffer.from(await decode(body, encoding)).toString()).toBe(text);
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, br', 'unknown'])(
    'has nothing to do for an empty body in %s',
    async (encoding) => {
      expect((await decode(new Uint8Array(), encoding)).byteLength).toBe(0);
    },
  );

  it.each(['gzip', 'deflate', 'br', 'zstd'])('refuses what is not %s', async (encoding) => {
    expect(await refusalBy(decode(Buffer.from('<html>'), encoding))).toMatchObject({
      code: 'body-damaged',
      message: `${url} says that it is ${encoding} and is not.`,
    });
  });

  it('refuses a large result between two codings too', async () => {
    const inner = zlib.deflateSync(Buffer.alloc(2000));
    const wide = Buffer.concat([inner, Buffer.alloc(2000)]);
    expect(await refusalBy(decode(zlib.gzipSync(wide), 'deflate, gzip'))).toMatchObject({
      code: 'body-too-large',
    });
  });

  it.each([
    ['what is no frame', Buffer.from('<html>')],
    ['half a frame', zlib.zstdCompressSync(text).subarray(0, -3)],
    ['one byte', Buffer.from([0x28])],
  ])('refuses zstd with %s behind its frame', async (_what, rest) => {
    const body = Buffer.concat([zlib.zstdCompressSync(text), rest]);
    expect(await refusalBy(decode(body, 'zstd'))).toMatchObject({ code: 'body-damaged' });
  });

  it('refuses zstd whose frames have too much together', async () => {
    const half = zlib.zstdCompressSync(Buffer.alloc(600));
    expect(await refusalBy(decode(Buffer.concat([half, half]), 'zstd'))).toMatchObject({
      code: 'body-too-large',
    });
  });

  it('refuses zstd of more frames than a page has', async () => {
    const empty = zlib.zstdCompressSync('');
    const body = Buffer.concat(Array<Buffer>(1001).fill(empty));
    expect(await refusalBy(decode(body, 'zstd'))).toMatchObject({ code: 'body-damaged' });
    expect((await decode(body.subarray(empty.length), 'zstd')).byteLength).toBe(0);
  });

  it('takes zstd whose frames have as much together as a body may', async () => {
    const half = zlib.zstdCompressSync(Buffer.alloc(500));
    expect((await decode(Buffer.concat([half, half, SKIPPED]), 'zstd')).byteLength).toBe(1000);
  });

  /** A frame of one byte, with the window descriptor as given (RFC 8878, 3.1.1.1.2). */
  const frame = (windowDescriptor: number) =>
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, windowDescriptor, 9, 0, 0, 0x78]);

  it('takes zstd with a window of 8 MiB and refuses one of 16, whatever is in it', async () => {
    expect(Buffer.from(await decode(frame(13 << 3), 'zstd')).toString()).toBe('x');
    expect(await refusalBy(decode(frame(14 << 3), 'zstd'))).toMatchObject({ code: 'body-damaged' });
  });
});

describe('readBody', () => {
  /** Chunks of 400 bytes; says how many were taken. */
  function endless() {
    const taken = { chunks: 0, isLeft: false };
    async function* chunks() {
      try {
        for (;;) {
          taken.chunks += 1;
          yield Buffer.alloc(400);
        }
      } finally {
        taken.isLeft = true;
      }
    }
    return { taken, chunks: chunks() };
  }

  it('leaves off with the first byte too many', async () => {
    const { taken, chunks } = endless();
    const reading = readBody(chunks, { url, declared: undefined, wireBytes: () => 0 }, limits);
    expect(await refusalBy(reading)).toMatchObject({ code: 'body-too-large' });
    expect(taken).toEqual({ chunks: 3, isLeft: true });
  });

  it('does not begin where too much is announced', async () => {
    const { taken, chunks } = endless();
    const reading = readBody(chunks, { url, declared: '1001', wireBytes: () => 0 }, limits);
    expect(await refusalBy(reading)).toMatchObject({ code: 'body-too-large' });
    expect(taken.chunks).toBe(0);
  });

  it('leaves off when the connection has received twice as much as a body may have', async () => {
    let wire = 0;
    async function* tiny() {
      for (;;) {
        wire += 100;
        yield Buffer.from('x');
      }
    }
    const reading = readBody(tiny(), { url, declared: undefined, wireBytes: () => wire }, limits);
    expect(await refusalBy(reading)).toMatchObject({ code: 'body-too-large' });
    expect(wire).toBe(2100);
  });

  it('keeps no buffer that a chunk is a part of', async () => {
    const received = Buffer.alloc(65_536, 'x');
    async function* slices() {
      yield received.subarray(0, 3);
      received.fill('y');
      yield received.subarray(100, 102);
    }
    const body = await readBody(slices(), { url, declared: undefined, wireBytes: () => 0 }, limits);
    expect(Buffer.from(body).toString()).toBe('xxxyy');
    expect(body.buffer.byteLength).toBe(5);
  });
});
