import type { Socket } from 'node:net';
import zlib from 'node:zlib';
import { type LocalSite, onRequest, serveRaw } from '../../outgoing/testing/local-site';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { newsPage, rssFeed } from '../../testing/news-site';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n';
const NO_RULES = 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

// What only the time ends takes the whole time that everybody gets, twenty seconds.
jest.setTimeout(240_000);

/** 64 MB of nothing. */
const nothing = Buffer.alloc(64 * 1024 * 1024);
const quickly = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };

const packed = (coding: string, body: Buffer) => (socket: Socket) =>
  socket.end(
    Buffer.concat([
      Buffer.from(`${HEAD}content-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`),
      body,
    ]),
  );

function endlessly(socket: Socket): void {
  while (socket.writable && socket.write('x'.repeat(65_536)));
  if (socket.writable) socket.once('drain', () => endlessly(socket));
}

/** One byte a second. */
function drip(socket: Socket): void {
  socket.write(`${HEAD}\r\n`);
  const timer = setInterval(() => socket.write('x'), 1000);
  socket.on('close', () => clearInterval(timer));
}

function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, at) => {
    const inner = at === 0 ? 'lol' : `&lol${at - 1};`;
    return `<!ENTITY lol${at} "${inner.repeat(10)}">`;
  }).join('');
  const item = '<item><title>&lol8;</title><link>/news/&lol8;</link></item>';
  return `<?xml version="1.0"?><!DOCTYPE rss [${entities}]><rss version="2.0"><channel><title>&lol8;</title>${item}</channel></rss>`;
}

/** What a feed's host does when it is polled, and what its source says afterwards; `null`: that it is well. */
const HOSTILE: Readonly<Record<string, readonly [string | null, (socket: Socket) => void]>> = {
  'a bomb in gzip': ['body-too-large', packed('gzip', zlib.gzipSync(nothing))],
  'a bomb in deflate': ['body-too-large', packed('deflate', zlib.deflateSync(nothing))],
  'a bomb in br': ['body-too-large', packed('br', zlib.brotliCompressSync(nothing, quickly))],
  'a bomb in zstd': ['body-too-large', packed('zstd', zlib.zstdCompressSync(nothing))],
  'an endless body': ['body-too-large', (socket) => (socket.write(`${HEAD}\r\n`), endlessly(socket))],
  'one byte a second': ['too-slow', drip],
  silence: ['too-slow', () => undefined],
  'redirects in a circle': [
    'too-many-redirects',
    (socket) => socket.end('HTTP/1.1 302 Found\r\nlocation: /feed\r\ncontent-length: 0\r\n\r\n'),
  ],
  'a redirect inwards': [
    'address-not-public',
    (socket) =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n'),
  ],
  'a billion laughs': [null, (socket) => socket.end(`${HEAD}\r\n${billionLaughs()}`)],
};

/** A host that has no robots.txt, and answers everything else in its own way. */
function hostileSite(answer: (socket: Socket) => void): Promise<LocalSite> {
  return serveRaw((socket) =>
    socket.once('data', (head: Buffer) => {
      if (head.toString('latin1').startsWith('GET /robots.txt')) socket.end(NO_RULES);
      else answer(socket);
    }),
  );
}

describe('a worker with hostile hosts among others', () => {
  let collect: CollectTest;
  let hosts: LocalSite[];

  beforeAll(async () => {
    hosts = await Promise.all(Object.values(HOSTILE).map(([, answer]) => hostileSite(answer)));
    const allowed = hosts.map(({ authority }) => ({ host: authority }));
    collect = await startCollectTest({}, 0, allowed);
    const { site } = collect;
    site.put('/news/1', newsPage('Bridge 1', 'The akim will open bridge 1 by 1 July 2032.'));
    site.put('/feed', rssFeed([{ url: site.url('/news/1'), title: 'Bridge 1' }]));
  });
  afterAll(async () => {
    await collect?.close();
    for (const host of hosts ?? []) await host.close();
  });

  it('cuts each of them off within its limit, and polls another source meanwhile', async () => {
    const add = (slug: string, url: string) =>
      collect.addSource(slug, { discovery: 'feed', discoveryUrls: [url] });
    const hostile = await Promise.all(hosts.map((host, at) => add(`hostile-${at}`, host.at('/feed'))));
    const good = await add('good', collect.site.url('/feed'));

    let pending = hosts.length;
    const visits = hosts.map(async ({ authority }) => {
      await collect.visit(authority);
      pending -= 1;
    });
    let pollsMeanwhile = 0;
    while (pending > 0) {
      await collect.sql(
        `UPDATE source_health SET next_poll_at = now() - interval '1 second' WHERE source_id = $1`,
        [good.id],
      );
      await collect.visit();
      if (pending > 0) pollsMeanwhile += 1;
    }
    await Promise.all(visits);

    expect(pollsMeanwhile).toBeGreaterThan(3);
    expect(await collect.source(good.id)).toMatchObject({ health: { error: null, items: { read: 1 } } });
    const said = await Promise.all(hostile.map(({ id }) => collect.source(id)));
    const ends = said.map(({ health }, at) => [Object.keys(HOSTILE)[at], health.error?.code ?? null]);
    expect(ends).toEqual(Object.entries(HOSTILE).map(([name, [code]]) => [name, code]));
    for (const { health } of said) expect(health.lastPollAt).not.toBeNull();
  });

  it('has expanded no entity of a feed', async () => {
    const titles = await collect.sql<{ title: string | null; url: string }>(
      `SELECT title, url FROM source_item WHERE source_id <> (SELECT id FROM source WHERE slug = 'good')`,
    );
    for (const { title, url } of titles) expect(`${title} ${url}`.length).toBeLessThan(200);
  });
});

describe('a host that was cut off', () => {
  it('keeps no connection open', async () => {
    const host = await serveRaw(onRequest(drip));
    const collect = await startCollectTest({}, 0, [{ host: host.authority }]);
    try {
      await collect.addSource('dripping', { discovery: 'feed', discoveryUrls: [host.at('/feed')] });
      await collect.visit(host.authority);
      while (host.open() > 0) await new Promise((resolve) => setImmediate(resolve));
      expect(host.connections()).toBe(1);
    } finally {
      await collect.close();
      await host.close();
    }
  });
});
