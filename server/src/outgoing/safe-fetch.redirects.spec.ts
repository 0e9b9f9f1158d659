import type { LocalSite } from './testing/local-site';
import { allowing, ownSites } from './testing/own-sites';
import { refusalBy, testFetch } from './testing/test-fetch';

const { site, redirecting } = ownSites();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

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
