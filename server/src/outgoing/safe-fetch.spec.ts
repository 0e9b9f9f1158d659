import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Validators } from './safe-fetch';
import { allowing, ownSites } from './testing/own-sites';
import { selfSigned } from './testing/self-signed';
import { refusalBy, testFetch } from './testing/test-fetch';

const { site, redirecting } = ownSites();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('an answer', () => {
  it('has status, address, headers in lower case, bytes and the time', async () => {
    const press = await site((_, response) => {
      response.writeHead(200, [
        ['Content-Type', 'text/html; charset=windows-1251'],
        ['ETag', '"1"'],
        ['Last-Modified', 'Mon, 13 Mar 2023 10:32:00 GMT'],
        ['Vary', 'Accept'],
        ['Vary', 'Cookie'],
        ['Set-Cookie', 'a=b'],
        ['__proto__', 'x'],
      ]);
      response.end(Buffer.from([0xcf, 0xf0, 0x00, 0xff]));
    });
    const answer = await testFetch(allowing(press)).fetch(press.at('/a?b=c#d'));
    expect(answer).toMatchObject({
      status: 200,
      finalUrl: press.at('/a?b=c'),
      hops: [{ url: press.at('/a?b=c'), status: 200, address: '127.0.0.1' }],
      headers: { 'content-type': 'text/html; charset=windows-1251', vary: 'Accept, Cookie' },
      fetchedAt: new Date('2026-03-13T10:32:00Z'),
      validators: { url: press.at('/a?b=c'), etag: '"1"', lastModified: 'Mon, 13 Mar 2023 10:32:00 GMT' },
    });
    expect([...answer.body]).toEqual([0xcf, 0xf0, 0x00, 0xff]);
    expect(Object.keys(answer.headers)).not.toContain('set-cookie');
  });

  it.each([204, 304, 400, 404, 410, 429, 500, 503])('is given with status %d too', async (status) => {
    const press = await site((_, response) => response.writeHead(status, { 'retry-after': '120' }).end());
    const answer = await testFetch(allowing(press)).fetch(press.at('/'));
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '120' }, validators: null });
  });

  it('is decoded, one coding after the other', async () => {
    const { brotliCompressSync, gzipSync } = await import('node:zlib');
    const body = brotliCompressSync(gzipSync('Жаңалық'));
    const press = await site((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(body),
    );
    expect(text((await testFetch(allowing(press)).fetch(press.at('/'))).body)).toBe('Жаңалық');
  });

  it('leaves no connection behind', async () => {
    const press = await site((_, response) => response.writeHead(200, { connection: 'keep-alive' }).end('x'));
    await testFetch(allowing(press)).fetch(press.at('/'));
    while (press.open() > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(press.connections()).toBe(1);
  });
});

describe('a request', () => {
  it('says who asks, what it takes, and the name of the host', async () => {
    const press = await site((_, response) => response.end());
    const fetcher = testFetch({ allow: [`press.example:${press.port}`], resolve: async () => ['127.0.0.1'] });
    await fetcher.fetch(`http://press.example:${press.port}/`);
    await fetcher.fetch(`http://press.example:${press.port}/feed`, { accept: 'application/rss+xml' });
    expect(press.requests.map(({ headers }) => headers)).toMatchObject([
      {
        host: `press.example:${press.port}`,
        'user-agent': 'Uade/0 (+desk@press.example)',
        'accept-encoding': 'gzip, deflate, br, zstd',
        accept: expect.stringContaining('text/html'),
        connection: 'close',
      },
      { accept: 'application/rss+xml' },
    ]);
    expect(press.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  it('asks for a newer version only, where the version is of the same page', async () => {
    const press = await redirecting({ '/old': '/new' });
    const fetcher = testFetch(allowing(press));
    const validators: Validators = {
      url: press.at('/new'),
      etag: '"é1"',
      lastModified: 'Mon, 13 Mar 2023 10:32:00 GMT',
    };
    await fetcher.fetch(press.at('/old'), { validators });
    await fetcher.fetch(press.at('/other'), { validators });
    await fetcher.fetch(press.at('/new'), { validators: { ...validators, etag: null } });
    const conditions = press.requests.map(({ url, headers }) => [
      url,
      headers['if-none-match'],
      headers['if-modified-since'],
    ]);
    expect(conditions).toEqual([
      ['/old', undefined, undefined],
      ['/new', '"é1"', validators.lastModified],
      ['/other', undefined, undefined],
      ['/new', undefined, validators.lastModified],
    ]);
  });
});

describe('an interruption', () => {
  it('by the caller ends the request, whatever it waits for', async () => {
    const press = await site(() => undefined);
    for (const resolve of [async () => ['127.0.0.1'], () => new Promise<never>(() => undefined)]) {
      const caller = new AbortController();
      const fetcher = testFetch({ allow: [`press.example:${press.port}`], resolve });
      const fetching = fetcher.fetch(`http://press.example:${press.port}/`, { signal: caller.signal });
      setImmediate(() => caller.abort());
      expect(await refusalBy(fetching)).toMatchObject({ code: 'interrupted', retryable: true });
    }
  });

  it('before the start sends nothing', async () => {
    const press = await site((_, response) => response.end());
    const fetching = testFetch(allowing(press)).fetch(press.at('/'), { signal: AbortSignal.abort() });
    expect(await refusalBy(fetching)).toMatchObject({ code: 'interrupted' });
    expect(press.connections()).toBe(0);
  });

  it('by the end of the process ends what is on its way, and lets nothing more out', async () => {
    const arrived = Promise.withResolvers<void>();
    const press = await site(() => arrived.resolve());
    const fetcher = testFetch(allowing(press));
    const fetching = refusalBy(fetcher.fetch(press.at('/')));
    await arrived.promise;
    fetcher.beforeApplicationShutdown();
    expect((await fetching).code).toBe('interrupted');
    expect(await refusalBy(fetcher.fetch(press.at('/')))).toMatchObject({ code: 'interrupted' });
    expect(press.connections()).toBe(1);
  });
});

describe('over TLS', () => {
  let server: Server | null = null;
  let named: unknown = null;
  const { cert, key } = selfSigned('press.example');

  beforeEach(async () => {
    server = createServer({ cert, key }, (request, response) => {
      named = [(request.socket as TLSSocket).servername, request.headers.host];
      response.end('secret');
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server?.close(resolve)));

  const portOf = () => (server?.address() as AddressInfo).port;
  const fetchFrom = (name: string, certificates?: string) =>
    testFetch({
      allow: [`${name}:${portOf()}`],
      resolve: async () => ['127.0.0.1'],
      ...(certificates === undefined ? {} : { certificates }),
    }).fetch(`https://${name}:${portOf()}/`);

  it('the handshake and Host have the name, though the connection goes to the address', async () => {
    const answer = await fetchFrom('press.example', cert);
    expect([text(answer.body), answer.hops[0].address]).toEqual(['secret', '127.0.0.1']);
    expect(named).toEqual(['press.example', `press.example:${portOf()}`]);
  });

  it('a certificate of another name is refused', async () => {
    named = null;
    expect(await refusalBy(fetchFrom('other.example', cert))).toMatchObject({ code: 'certificate-invalid' });
    expect(named).toBeNull();
  });

  it('a certificate that nobody vouches for is refused', async () => {
    expect(await refusalBy(fetchFrom('press.example'))).toMatchObject({ code: 'certificate-invalid' });
  });

  it('a site without TLS is refused', async () => {
    const press = await site((_, response) => response.end());
    const fetching = testFetch(allowing(press)).fetch(press.at('/').replace('http:', 'https:'));
    expect(await refusalBy(fetching)).toMatchObject({ code: 'no-connection' });
  });
});
