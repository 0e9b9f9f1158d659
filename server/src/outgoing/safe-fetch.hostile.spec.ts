import type { Socket } from 'node:net';
import zlib from 'node:zlib';
import { type LocalSite, onRequest, serve, serveRaw } from './testing/local-site';
import { refusalBy, testFetch } from './testing/test-fetch';

/** Small, so that little has to be sent; the right ones are in fetch-limits.ts. */
const limits = { bodyBytes: 1024 * 1024, headerBytes: 16 * 1024 };

/** Short, where it is the time that ends the fetch; elsewhere a busy machine gets the time that everybody gets. */
const impatient = { ...limits, totalMs: 300 };

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;

/** Send the same bytes for as long as the other side takes them. */
function endlessly(socket: Socket, bytes: string | Buffer): void {
  while (socket.writable && socket.write(bytes));
  if (socket.writable) socket.once('drain', () => endlessly(socket, bytes));
}

/** Send one byte after the other, with pauses. */
function drip(socket: Socket, bytes = ''): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(bytes[sent++] ?? 'x'), 5);
  socket.on('close', () => clearInterval(timer));
}

/** 64 MB of nothing. */
const nothing = Buffer.alloc(64 * 1024 * 1024);

const packed = (coding: string, body: Buffer) => (socket: Socket) =>
  socket.end(
    Buffer.concat([
      Buffer.from(`${HEAD}content-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`),
      body,
    ]),
  );

const bombs = {
  gzip: zlib.gzipSync(nothing),
  deflate: zlib.deflateSync(nothing),
  'deflate, bare': zlib.deflateRawSync(nothing),
  br: zlib.brotliCompressSync(nothing, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
  zstd: zlib.zstdCompressSync(nothing),
};

/** What a hostile site does on a request, and how that ends. */
const HOSTILE: Readonly<Record<string, readonly [string, (socket: Socket) => void]>> = {
  'a bomb in gzip': ['body-too-large', packed('gzip', bombs.gzip)],
  'a bomb in deflate': ['body-too-large', packed('deflate', bombs.deflate)],
  'a bomb in bare deflate': ['body-too-large', packed('deflate', bombs['deflate, bare'])],
  'a bomb in br': ['body-too-large', packed('br', bombs.br)],
  'a bomb in zstd': ['body-too-large', packed('zstd', bombs.zstd)],
  'a bomb in a bomb': ['body-too-large', packed('gzip, br', zlib.brotliCompressSync(bombs.gzip))],
  'a body packed three times': [
    'encoding-unknown',
    packed('gzip, gzip, gzip', zlib.gzipSync(zlib.gzipSync(zlib.gzipSync('x')))),
  ],
  'an unknown coding': ['encoding-unknown', packed('compress', Buffer.from('x'))],
  'a coding that is none': ['body-damaged', packed('gzip', Buffer.from('<html>'))],
  'half a packed body': ['body-damaged', packed('gzip', zlib.gzipSync('Жаңалық').subarray(0, 20))],
  'an endless body': [
    'body-too-large',
    (socket) => {
      socket.write(`${HEAD}\r\n`);
      endlessly(socket, 'x'.repeat(65_536));
    },
  ],
  'an endless chunked body': [
    'body-too-large',
    (socket) => {
      socket.write(CHUNKED);
      endlessly(socket, `8000\r\n${'x'.repeat(0x8000)}\r\n`);
    },
  ],
  'an endless packed body that unpacks to nothing': [
    'body-too-large',
    (socket) => {
      socket.write(`${HEAD}content-encoding: deflate\r\n\r\n`);
      endlessly(socket, Buffer.from('000000ffff'.repeat(10_000), 'hex'));
    },
  ],
  'a body of 100 GB, as it says': [
    'body-too-large',
    (socket) => socket.write(`${HEAD}content-length: 100000000000\r\n\r\n`),
  ],
  'chunks of one byte with long extensions': [
    'body-too-large',
    (socket) => {
      socket.write(CHUNKED);
      endlessly(socket, `1;${'x'.repeat(8000)}\r\nx\r\n`);
    },
  ],
  'an endless chunk extension': [
    'too-slow',
    (socket) => {
      socket.write(`${CHUNKED}1;`);
      endlessly(socket, 'x'.repeat(1000));
    },
  ],
  'a body byte by byte': [
    'too-slow',
    (socket) => {
      socket.write(`${HEAD}content-length: 100000\r\n\r\n`);
      drip(socket);
    },
  ],
  'a head byte by byte': ['too-slow', (socket) => drip(socket, `${HEAD}x-slow: `)],
  silence: ['too-slow', () => undefined],
  'silence after the head': ['too-slow', (socket) => socket.write(`${HEAD}content-length: 10\r\n\r\nx`)],
  'endless early hints': [
    'too-slow',
    (socket) => endlessly(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
  ],
  'a huge header': [
    'headers-too-large',
    (socket) => {
      socket.write(`${HEAD}x-huge: `);
      endlessly(socket, 'x'.repeat(65_536));
    },
  ],
  'endless headers': [
    'headers-too-large',
    (socket) => {
      socket.write(HEAD);
      endlessly(socket, 'x-more: x\r\n'.repeat(1000));
    },
  ],
  'less than it says, and the end': [
    'answer-damaged',
    (socket) => socket.end(`${HEAD}content-length: 10\r\n\r\nx`),
  ],
  'half a chunked body, and the end': ['answer-damaged', (socket) => socket.end(`${CHUNKED}5\r\nab`)],
  'half a head, and the end': ['answer-damaged', (socket) => socket.end(HEAD)],
  'nothing, and the end': ['answer-damaged', (socket) => socket.end()],
  'half a body, and a reset': [
    'answer-damaged',
    (socket) => socket.write(`${HEAD}content-length: 10\r\n\r\nx`, () => socket.resetAndDestroy()),
  ],
  'a length that is no number': [
    'answer-damaged',
    (socket) => socket.write(`${HEAD}content-length: ten\r\n\r\nx`),
  ],
  'two lengths': [
    'answer-damaged',
    (socket) => socket.write(`${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\nxy`),
  ],
  'a length and chunks': [
    'answer-damaged',
    (socket) => socket.write(`${HEAD}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
  ],
  'another protocol': ['answer-damaged', (socket) => socket.write('SSH-2.0-OpenSSH_9.9\r\n')],
  'a page without a head': ['answer-damaged', (socket) => socket.end('<html></html>')],
  'a change of protocol': [
    'answer-damaged',
    (socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
  ],
};

let good: LocalSite;
let hostile: LocalSite | null = null;

beforeAll(async () => {
  good = await serve((_, response) => response.end('good'));
});
afterEach(() => hostile?.close());
afterAll(() => good.close());

/** Fetches from a well-behaved source, one after the other, for as long as the other one takes. */
async function alongside<T>(fetching: Promise<T>): Promise<{ readonly end: T; readonly fetched: number }> {
  const fetcher = testFetch({ allow: [good.authority] });
  let isOver = false;
  let fetched = 0;
  const over = () => (isOver = true);
  fetching.then(over, over);
  while (!isOver || fetched < 3) {
    const { body } = await fetcher.fetch(good.at('/'));
    expect(Buffer.from(body).toString()).toBe('good');
    fetched += 1;
  }
  return { end: await fetching, fetched };
}

async function untilClosed(site: LocalSite): Promise<void> {
  while (site.open() > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a hostile site', () => {
  it.each(Object.entries(HOSTILE))(
    'with %s is cut off, and others are not held up',
    async (_, [code, answer]) => {
      hostile = await serveRaw(onRequest(answer));
      const fetching = refusalBy(
        testFetch({ allow: [hostile.authority], limits: code === 'too-slow' ? impatient : limits }).fetch(
          hostile.at('/'),
        ),
      );
      const { end } = await alongside(fetching);
      expect(end).toMatchObject({ code, url: hostile.at('/') });
    },
  );

  it('is disconnected when it is cut off', async () => {
    hostile = await serveRaw(
      onRequest((socket) => {
        socket.on('end', () => socket.end()).write(`${HEAD}\r\n`);
        drip(socket);
      }),
    );
    const fetching = testFetch({ allow: [hostile.authority], limits: impatient }).fetch(hostile.at('/'));
    expect(await refusalBy(fetching)).toMatchObject({ code: 'too-slow', retryable: true });
    await untilClosed(hostile);
    expect(hostile.connections()).toBe(1);
  });

  it('has the time of all its redirects together', async () => {
    let hops = 0;
    hostile = await serveRaw(
      onRequest((socket) => {
        hops += 1;
        const location = `HTTP/1.1 302 Found\r\nlocation: /${hops}\r\n\r\n`;
        setTimeout(() => socket.end(location), impatient.totalMs / 3);
      }),
    );
    const fetching = refusalBy(
      testFetch({ allow: [hostile.authority], limits: impatient }).fetch(hostile.at('/')),
    );
    expect((await alongside(fetching)).end).toMatchObject({
      code: 'too-slow',
      message: expect.stringContaining('0.3 s'),
    });
    expect(hops).toBeLessThanOrEqual(4);
  });

  it('can’t hold us with a name that is never looked up', async () => {
    const fetcher = testFetch({ limits: impatient, resolve: () => new Promise(() => undefined) });
    const { end } = await alongside(refusalBy(fetcher.fetch('http://press.example/')));
    expect(end.code).toBe('too-slow');
  });

  it('can’t hold us with a TLS handshake that never ends', async () => {
    hostile = await serveRaw(() => undefined);
    const fetcher = testFetch({ allow: [hostile.authority], limits: impatient });
    const { end } = await alongside(refusalBy(fetcher.fetch(`https://${hostile.authority}/`)));
    expect(end.code).toBe('too-slow');
  });

  it('can’t hold us with the body of a redirect', async () => {
    hostile = await serveRaw(
      onRequest((socket) => {
        socket.write(`HTTP/1.1 302 Found\r\nlocation: ${good.at('/')}\r\n\r\n`);
        endlessly(socket, 'x'.repeat(65_536));
      }),
    );
    const fetcher = testFetch({ allow: [hostile.authority, good.authority], limits });
    const { end } = await alongside(fetcher.fetch(hostile.at('/')));
    expect(end).toMatchObject({ status: 200, finalUrl: good.at('/') });
  });

  it('can’t send more than it said', async () => {
    hostile = await serveRaw(onRequest((socket) => socket.write(`${HEAD}content-length: 3\r\n\r\nabcdef`)));
    const { body } = await testFetch({ allow: [hostile.authority], limits }).fetch(hostile.at('/'));
    expect(Buffer.from(body).toString()).toBe('abc');
  });

  it('that refuses the connection is told apart', async () => {
    const closed = await serve(() => undefined);
    await closed.close();
    const fetching = testFetch({ allow: [closed.authority], limits }).fetch(closed.at('/'));
    expect(await refusalBy(fetching)).toMatchObject({ code: 'no-connection', retryable: true });
  });
});

describe('a large page', () => {
  it.each(['identity', 'gzip', 'deflate', 'br', 'zstd'])(
    'of exactly the limit comes whole in %s, one byte more does not',
    async (coding) => {
      const pack = {
        gzip: zlib.gzipSync,
        deflate: zlib.deflateSync,
        br: zlib.brotliCompressSync,
        zstd: zlib.zstdCompressSync,
      };
      const body = (size: number) => {
        const bytes = Buffer.alloc(size, 'x');
        return coding === 'identity' ? bytes : pack[coding as keyof typeof pack](bytes);
      };
      hostile = await serve((request, response) => {
        const size = limits.bodyBytes + (request.url === '/more' ? 1 : 0);
        response.writeHead(200, { 'content-encoding': coding }).end(body(size));
      });
      const fetcher = testFetch({ allow: [hostile.authority], limits });
      expect((await fetcher.fetch(hostile.at('/'))).body.byteLength).toBe(limits.bodyBytes);
      expect(await refusalBy(fetcher.fetch(hostile.at('/more')))).toMatchObject({
        code: 'body-too-large',
        message: `${hostile.at('/more')} has more than 1 MB.`,
      });
    },
  );
});
