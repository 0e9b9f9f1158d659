import { readOwnHost } from '../config/own-hosts';
import type { FetchRefusal } from './fetch-refusal';
import { readTarget } from './fetch-target';
import { type AdmittedTarget, Gate } from './gate';
import type { Resolve } from './resolver';
import { PUBLIC_ADDRESSES } from './testing/address-spellings';
import { refusalBy } from './testing/test-fetch';

/** Names of a small internet. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'press.example': ['8.8.8.8', '2606:4700:4700::1111'],
  'inner.example': ['10.0.0.5'],
  'mixed.example': ['8.8.8.8', '10.0.0.5'],
  'mixed6.example': ['2606:4700:4700::1111', '::1'],
  'zone.example': ['2606:4700:4700::1111%eth0'],
  'text.example': ['press.example'],
};

const names: Resolve = async (name) => NAMES[name] ?? [];

function gate({ allow = [] as string[], ports = [80, 443], resolve = names, resolveMs = 5000 } = {}): Gate {
  const ownHosts = allow.map(readOwnHost).filter((own) => own !== null);
  return new Gate({ ownHosts, fetchPorts: ports }, resolve, resolveMs);
}

const admit = (given: Gate, address: string, from: AdmittedTarget | null = null) =>
  given.admit(readTarget(address), from);

async function codeOf(admission: Promise<unknown>): Promise<string> {
  return (await refusalBy(admission)).code;
}

describe('the gate', () => {
  it.each(PUBLIC_ADDRESSES)('admits %s, as it stands and behind a name', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    const resolve = async () => [address];
    await expect(admit(gate(), `https://${host}/`)).resolves.toMatchObject({ isOwn: false });
    await expect(admit(gate({ resolve }), 'https://x.example/')).resolves.toMatchObject({
      addresses: [address],
      isOwn: false,
    });
  });

  it('admits a name with all its addresses, in their order', async () => {
    const { addresses } = await admit(gate(), 'http://press.example/');
    expect(addresses).toEqual(['8.8.8.8', '2606:4700:4700::1111']);
  });

  it.each(['mixed.example', 'mixed6.example', 'inner.example', 'zone.example', 'text.example'])(
    'refuses %s for one address that is not public',
    async (name) => {
      expect(await codeOf(admit(gate(), `http://${name}/`))).toBe('address-not-public');
    },
  );

  it('refuses a name without address, and one that can’t be looked up', async () => {
    expect(await codeOf(admit(gate(), 'http://nowhere.example/'))).toBe('name-not-found');
    const unknown: FetchRefusal = await refusalBy(admit(gate(), 'http://nowhere.example/robots.txt'));
    expect(unknown.message).toBe('http://nowhere.example names a host that does not exist.');
    const resolve = async () => Promise.reject(new Error('SERVFAIL'));
    const refusal: FetchRefusal = await refusalBy(admit(gate({ resolve }), 'http://press.example/'));
    expect(refusal).toMatchObject({ code: 'name-not-found', retryable: true });
  });

  it('gives up a name whose servers are silent', async () => {
    const silent = gate({ resolve: () => new Promise<string[]>(() => undefined), resolveMs: 10 });
    const refusal: FetchRefusal = await refusalBy(admit(silent, 'http://press.example/'));
    expect([refusal.code, refusal.message]).toEqual([
      'name-not-found',
      expect.stringContaining('could not be looked up'),
    ]);
  });

  it('asks no resolver for an address that stands in the URL', async () => {
    const resolve = () => Promise.reject(new Error('asked'));
    const { addresses } = await admit(gate({ resolve }), 'http://0x08080808/');
    expect(addresses).toEqual(['8.8.8.8']);
  });

  it('names what it refuses and what to do', async () => {
    const refusal = await refusalBy(admit(gate(), 'http://inner.example/a'));
    expect(refusal).toMatchObject({
      url: 'http://inner.example/a',
      message: 'http://inner.example/a leads to 10.0.0.5, a private network.',
      remedy: 'Name the host in UADE_FETCH_ALLOW if it is your own.',
      retryable: false,
    });
  });
});

describe('the ports', () => {
  it.each([22, 25, 5432, 6379, 8080, 11211])('%d is closed by default', async (port) => {
    expect(await codeOf(admit(gate(), `http://press.example:${port}/`))).toBe('port-not-allowed');
  });

  it('are judged before any name is looked up', async () => {
    const resolve = () => Promise.reject(new Error('asked'));
    expect(await codeOf(admit(gate({ resolve }), 'http://press.example:22/'))).toBe('port-not-allowed');
  });

  it('are those of the configuration', async () => {
    const given = gate({ ports: [8080] });
    await expect(admit(given, 'http://press.example:8080/')).resolves.toMatchObject({ port: 8080 });
    expect(await codeOf(admit(given, 'http://press.example/'))).toBe('port-not-allowed');
  });
});

describe('own hosts', () => {
  it('are admitted by their name, wherever it leads', async () => {
    const given = gate({ allow: ['inner.example', 'mixed.example'] });
    await expect(admit(given, 'http://inner.example/')).resolves.toMatchObject({ isOwn: true });
    await expect(admit(given, 'http://mixed.example/')).resolves.toMatchObject({ isOwn: true });
  });

  it('are admitted on the port that is named, and on no other', async () => {
    const given = gate({ allow: ['inner.example:8080'] });
    await expect(admit(given, 'http://inner.example:8080/')).resolves.toMatchObject({ port: 8080 });
    expect(await codeOf(admit(given, 'http://inner.example/'))).toBe('address-not-public');
    expect(await codeOf(admit(given, 'http://inner.example:5432/'))).toBe('port-not-allowed');
  });

  it('are admitted without a port on the usual ones only', async () => {
    const given = gate({ allow: ['inner.example'] });
    await expect(admit(given, 'https://inner.example/')).resolves.toMatchObject({ port: 443 });
    expect(await codeOf(admit(given, 'http://inner.example:5432/'))).toBe('port-not-allowed');
  });

  it('are admitted by a range of addresses, by any name', async () => {
    const given = gate({ allow: ['10.0.0.0/24'] });
    await expect(admit(given, 'http://inner.example/')).resolves.toMatchObject({ isOwn: true });
    await expect(admit(given, 'http://10.0.0.77/')).resolves.toMatchObject({ isOwn: true });
    expect(await codeOf(admit(given, 'http://10.0.1.77/'))).toBe('address-not-public');
    expect(await codeOf(admit(given, 'http://[::ffff:10.0.0.77]/'))).toBe('address-not-public');
  });

  it('are not reached by another name that leads to their address', async () => {
    expect(await codeOf(admit(gate({ allow: ['10.0.0.5'] }), 'http://inner.example/'))).toBe(
      'address-not-public',
    );
  });

  it('are not reached by a name that ends like theirs', async () => {
    const given = gate({ allow: ['example', 'ner.example'] });
    expect(await codeOf(admit(given, 'http://inner.example/'))).toBe('address-not-public');
  });

  it('are reached by a redirect from one another, but not from the public internet', async () => {
    const given = gate({ allow: ['inner.example', '10.0.0.6'] });
    const outside = await admit(given, 'http://press.example/');
    const inside = await admit(given, 'http://10.0.0.6/');
    await expect(admit(given, 'http://inner.example/', inside)).resolves.toMatchObject({ isOwn: true });
    expect(await codeOf(admit(given, 'http://inner.example/', outside))).toBe('redirect-to-own-host');
  });

  it('lose nothing when they are public', async () => {
    const given = gate({ allow: ['press.example:8080'] });
    const outside = await admit(given, 'http://press.example/');
    await expect(admit(given, 'http://press.example:8080/', outside)).resolves.toMatchObject({
      isOwn: false,
    });
  });
});
