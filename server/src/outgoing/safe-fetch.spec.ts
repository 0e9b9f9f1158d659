import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { RequestListener } from 'node:http';
import type { Validators } from './safe-fetch';
import { type LocalSite, serve } from './testing/local-site';
import { selfSigned } from './testing/self-signed';
import { refusalBy, testFetch } from './testing/test-fetch';

const sites: LocalSite[] = [];

async function site(listener: RequestListener): Promise<LocalSite> {
  const started = await serve(listener);
  sites.push(started);
  return started;
}

/** A site whose paths redirect as the table says; what is not in it answers with the path. */
function redirecting(table: Readonly<Record<string, string>>, status = 302): Promise<LocalSite> {
  return site((request, response) => {
    const location = table[request.url ?? ''];
    if (location === undefined) response.end(request.url);
    else response.writeHead(status, { location }).end('moved');
  });
}

const allowing = (...allowed: readonly LocalSite[]) => ({ allow: allowed.map(({ authority }) => authority) });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

afterEach(() => Promise.all(sites.splice(0).map((started) => started.close())));

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

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('are followed with status %d', async (status) => {
    const press = await redirecting({ '/a/b': 'c', '/a/c': '/d', '/d': '?e' }, status);
    const answer = await testFetch(allowing(press)).fetch(press.at('/a/b'));
    expect([answer.status, text(answer.body), answer.finalUrl]).toEqual([200, '/d?e', press.at('/d?e')]);
    expect(answer.hops.map((hop) => hop.status)).toEqual([status, status, status, 200]);
  });

  it('are followed to addresses in raw UTF-8', async () => {
    const press = await redirecting({ '/a': Buffer.from('/жаңалық').toString('latin1') });
    const answer = await testFetch(allowing(press)).fetch(press.at('/a'));
    expect(answer.finalUrl).toBe(press.at('/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B'));
  });

  it('are followed to addresses in Latin-1', async () => {
    const press = await redirecting({ '/a': '/caf\u00e9' });
    expect((await testFetch(allowing(press)).fetch(press.at('/a'))).finalUrl).toBe(press.at('/caf%C3%A9'));
  });

  it('are answers themselves without a place to go, and with a status that redirects nowhere', async () => {
    const nowhere = await site((_, response) => response.writeHead(302).end('here'));
    expect(await testFetch(allowing(nowhere)).fetch(nowhere.at('/'))).toMatchObject({ status: 302 });
    const choices = await redirecting({ '/': '/b' }, 300);
    expect(await testFetch(allowing(choices)).fetch(choices.at('/'))).toMatchObject({ status: 300 });
  });

  it('are followed five times and no more', async () => {
    const press = await redirecting(
      Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`/${n}`, `/${n + 1}`])),
    );
    const fetcher = testFetch(allowing(press));
    expect((await fetcher.fetch(press.at('/1'))).hops).toHaveLength(6);
    expect(await refusalBy(fetcher.fetch(press.at('/0')))).toMatchObject({
      code: 'too-many-redirects',
      url: press.at('/0'),
      message: `${press.at('/0')} redirects more than 5 times.`,
    });
    expect(press.connections()).toBe(12);
  });

  it.each([
    [{ '/a': '/a' }, 1],
    [{ '/a': '/b', '/b': '/a#x' }, 2],
    [{ '/a': '' }, 1],
  ])('in a circle end at once: %j', async (table, connections) => {
    const press = await redirecting(table as Record<string, string>);
    const refusal = await refusalBy(testFetch(allowing(press)).fetch(press.at('/a')));
    expect(refusal.message).toBe(`${press.at('/a')} redirects in a circle.`);
    expect(press.connections()).toBe(connections);
  });

  it.each([
    ['file:///etc/passwd', 'scheme-not-allowed'],
    ['ftp://127.0.0.1/', 'scheme-not-allowed'],
    ['data:text/html,x', 'scheme-not-allowed'],
    ['javascript:alert(1)', 'scheme-not-allowed'],
    ['gopher://127.0.0.1:6379/_x', 'scheme-not-allowed'],
    ['http://name:word@127.0.0.1/', 'userinfo-in-url'],
    ['http://127.0.0.1:22/', 'port-not-allowed'],
    ['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['http://press..example/', 'invalid-url'],
    ['http://nowhere.example/', 'name-not-found'],
  ])('to %s end with %s', async (location, code) => {
    const press = await redirecting({ '/a': location });
    expect(await refusalBy(testFetch(allowing(press)).fetch(press.at('/a')))).toMatchObject({ code });
  });

  it('carry credentials within one origin, and never again once they have left it', async () => {
    const other = await site((request, response) => {
      response.writeHead(302, { location: press.at(`/back${request.url}`) }).end();
    });
    const press: LocalSite = await redirecting({
      '/a': '/b',
      '/b': other.at('/c'),
      '/back/c': '/d',
    });
    const credentials = { authorization: 'Bearer 1', cookie: 'a=b' };
    await testFetch(allowing(press, other)).fetch(press.at('/a'), { credentials });
    const seen = (given: LocalSite) =>
      given.requests.map(({ url, headers }) => [url, headers.authorization, headers.cookie]);
    expect(seen(press)).toEqual([
      ['/a', 'Bearer 1', 'a=b'],
      ['/b', 'Bearer 1', 'a=b'],
      ['/back/c', undefined, undefined],
      ['/d', undefined, undefined],
    ]);
    expect(seen(other)).toEqual([['/c', undefined, undefined]]);
  });
});

describe('whoever sees to politeness', () => {
  it('is asked before every hop, and can forbid it', async () => {
    const press = await redirecting({ '/a': '/b', '/b': '/private' });
    const asked: string[] = [];
    const forbidding = testFetch(allowing(press)).fetch(press.at('/a'), {
      beforeHop: async (url) => {
        asked.push(url.pathname);
        if (url.pathname === '/private') throw new Error('robots.txt forbids it');
      },
    });
    await expect(forbidding).rejects.toThrow('robots.txt forbids it');
    expect(asked).toEqual(['/a', '/b', '/private']);
    expect(press.requests.map(({ url }) => url)).toEqual(['/a', '/b']);
  });

  it('can’t change where the request goes', async () => {
    const press = await redirecting({});
    const answer = await testFetch(allowing(press)).fetch(press.at('/a'), {
      beforeHop: async (url) => {
        url.host = '169.254.169.254';
      },
    });
    expect(answer.finalUrl).toBe(press.at('/a'));
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
