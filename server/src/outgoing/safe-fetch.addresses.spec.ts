import { FetchRefusal } from './fetch-refusal';
import { INNER_IPV4, INNER_IPV6, spellings } from './testing/address-spellings';
import { type LocalSite, serve } from './testing/local-site';
import { refusalBy, testFetch } from './testing/test-fetch';

/** Where canaries sit; systems that have only 127.0.0.1 of its range, or no IPv6, get fewer. */
const PERCHES = ['127.0.0.1', '127.0.0.2', '127.1.2.3', '127.255.255.254', '::1'];

const HOSTS = [
  ...INNER_IPV4.flatMap(spellings),
  ...INNER_IPV6.map((address) => `[${address}]`),
  '0',
  '0x',
  '00',
  '127.1',
  '127.0.1',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'inner.localhost',
];

/** Names of this machine, as its own resolver would answer. */
const resolve = async (name: string) => (name.endsWith('localhost') ? ['::1', '127.0.0.1'] : []);

// Some hundred requests a test, on a machine that may have other things to do.
jest.setTimeout(60_000);

let canaries: LocalSite[] = [];
let port = 0;

async function perch(host: string): Promise<LocalSite[]> {
  try {
    return [await serve((_, response) => response.end('canary'), { host, port })];
  } catch {
    return [];
  }
}

const calls = () => canaries.reduce((sum, canary) => sum + canary.connections(), 0);

beforeAll(async () => {
  const [first, ...others] = PERCHES;
  canaries = await perch(first ?? '');
  port = canaries[0]?.port ?? 0;
  for (const host of others) canaries.push(...(await perch(host)));
});

afterAll(() => Promise.all(canaries.map((canary) => canary.close())));

describe('the canaries', () => {
  it('are there to be reached', async () => {
    const allowed = testFetch({ allow: ['127.0.0.0/8', '::1/128'], ports: [port] });
    for (const canary of canaries) {
      expect(Buffer.from((await allowed.fetch(canary.at('/'))).body).toString()).toBe('canary');
      expect(canary.connections()).toBe(1);
    }
    // Linux has all of 127/8 without being told to.
    expect(canaries.length).toBeGreaterThanOrEqual(process.platform === 'linux' ? 4 : 1);
  });

  it('are heard by nobody else, in any spelling, directly', async () => {
    const fetcher = testFetch({ ports: [port], resolve });
    const before = calls();
    for (const host of HOSTS) {
      const { code } = await refusalBy(fetcher.fetch(`http://${host}:${port}/`));
      expect([host, code]).toEqual([host, 'address-not-public']);
    }
    expect(calls()).toBe(before);
    expect(new Set(HOSTS).size).toBeGreaterThanOrEqual(120);
  });

  it('are heard by nobody else by way of a name', async () => {
    const addresses = [...INNER_IPV4, ...INNER_IPV6];
    const before = calls();
    for (const address of addresses) {
      for (const answers of [[address], ['8.8.8.8', address], [address, '2606:4700:4700::1111']]) {
        const fetcher = testFetch({ ports: [port], resolve: async () => answers });
        expect(await refusalBy(fetcher.fetch(`http://press.example:${port}/`))).toMatchObject({
          code: 'address-not-public',
        });
      }
    }
    expect(calls()).toBe(before);
    expect(addresses.length * 3).toBeGreaterThanOrEqual(120);
  });

  it('are heard by nobody else by way of a redirect', async () => {
    let location = '';
    const site = await serve((_, response) => response.writeHead(302, { location }).end());
    const fetcher = testFetch({ allow: [site.authority], ports: [port], resolve });
    const before = calls();
    for (const host of HOSTS) {
      // Header bytes are Latin-1 to Node; so the spelling arrives as it would from any site, in UTF-8.
      location = Buffer.from(`http://${host}:${port}/`).toString('latin1');
      expect(await refusalBy(fetcher.fetch(site.at('/')))).toMatchObject({ code: 'address-not-public' });
    }
    expect(calls()).toBe(before);
    expect(site.connections()).toBe(HOSTS.length);
    await site.close();
  });

  it('are heard by nobody else as a relative address on a page of theirs', async () => {
    const site = await serve((_, response) =>
      response.writeHead(302, { location: `//127.0.0.1:${port}/` }).end(),
    );
    const fetcher = testFetch({ allow: [site.authority], ports: [port] });
    const before = calls();
    expect(await refusalBy(fetcher.fetch(site.at('/')))).toBeInstanceOf(FetchRefusal);
    expect(calls()).toBe(before);
    await site.close();
  });
});

describe('a name whose answers change', () => {
  it('is looked up once a request, and the request goes to the address that was judged', async () => {
    const site = await serve((_, response) => response.end('site'), { host: '127.0.0.1' });
    const canary = canaries.at(-1);
    const answers = [['127.0.0.1'], ['127.255.255.254'], ['::1'], ['10.0.0.1']];
    let asked = 0;
    const rebinding = async () => answers[asked++] ?? [];
    const fetcher = testFetch({ allow: ['127.0.0.1/32'], ports: [site.port], resolve: rebinding });
    const before = calls();
    const answer = await fetcher.fetch(`http://rebinding.example:${site.port}/`);
    expect(answer.hops).toMatchObject([{ address: '127.0.0.1' }]);
    expect(asked).toBe(1);
    for (const _ of answers.slice(1)) {
      const refusal = await refusalBy(fetcher.fetch(`http://rebinding.example:${site.port}/`));
      expect(refusal.code).toBe('address-not-public');
    }
    expect([calls(), site.connections(), canary === undefined]).toEqual([before, 1, false]);
    await site.close();
  });

  it('is judged anew when a redirect leads back to it', async () => {
    const site = await serve((_, response) => response.writeHead(302, { location: '/second' }).end());
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const fetcher = testFetch({
      allow: ['127.0.0.1/32'],
      ports: [site.port],
      resolve: async () => answers.shift() ?? [],
    });
    const { code, url } = await refusalBy(fetcher.fetch(`http://rebinding.example:${site.port}/first`));
    expect([code, url]).toEqual(['address-not-public', `http://rebinding.example:${site.port}/second`]);
    expect(site.requests.map((request) => request.url)).toEqual(['/first']);
    await site.close();
  });
});

describe('what is permitted', () => {
  it('is reached for real, in each way to name it', async () => {
    const site = await serve((_, response) => response.end('site'));
    const resolveAll = async () => ['127.0.0.1'];
    const ways: readonly (readonly [string, readonly string[]])[] = [
      [`127.0.0.1:${site.port}`, [`127.0.0.1:${site.port}`]],
      [`127.0.0.1:${site.port}`, ['127.0.0.1']],
      [`127.0.0.1:${site.port}`, ['127.0.0.0/8']],
      [`127.0.0.1:${site.port}`, ['127.0.0.1/32']],
      [`2130706433:${site.port}`, [`127.0.0.1:${site.port}`]],
      [`0x7f.1:${site.port}`, [`127.0.0.1:${site.port}`]],
      [`127.0.0.1:${site.port}`, [`2130706433:${site.port}`]],
      [`2130706433:${site.port}`, ['127.0.0.1']],
      [`0x7f000001:${site.port}`, ['127.0.0.1']],
      [`017700000001:${site.port}`, ['127.0.0.0/8']],
      [`0177.0.0.1:${site.port}`, ['127.0.0.1/32']],
      [`127.1:${site.port}`, ['127.0.0.0/8']],
      [`127.0.0.1.:${site.port}`, ['127.0.0.1']],
      [`localhost:${site.port}`, [`localhost:${site.port}`]],
      [`LocalHost.:${site.port}`, [`localhost:${site.port}`]],
      [`press.example:${site.port}`, [`press.example:${site.port}`]],
      [`press.example.:${site.port}`, [`Press.Example:${site.port}`]],
      [`press.example:${site.port}`, ['127.0.0.0/8']],
      [`баспасөз.example:${site.port}`, [`баспасөз.example:${site.port}`]],
      [`xn--80aab2alf0fc.example:${site.port}`, ['127.0.0.0/8']],
    ];
    for (const [authority, allow] of ways) {
      const fetcher = testFetch({ allow, ports: [site.port], resolve: resolveAll });
      const answer = await fetcher.fetch(`http://${authority}/`);
      expect([authority, Buffer.from(answer.body).toString()]).toEqual([authority, 'site']);
    }
    expect(site.connections()).toBe(ways.length);
    expect(ways.length).toBeGreaterThanOrEqual(20);
    await site.close();
  });

  it('is reached at the next of its addresses when one is dead', async () => {
    const site = await serve((_, response) => response.end('site'));
    const fetcher = testFetch({
      allow: ['127.0.0.0/8'],
      ports: [site.port],
      resolve: async () => ['127.9.9.9', '127.0.0.1'],
    });
    const answer = await fetcher.fetch(`http://press.example:${site.port}/`);
    expect(answer.hops[0].address).toBe('127.0.0.1');
    await site.close();
  });
});
