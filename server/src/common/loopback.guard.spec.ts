import { foreignness, isLoopbackAddress, type Visitor } from './loopback.guard';

const visitor = (headers: Visitor['headers'], rest: Partial<Visitor> = {}): Visitor => ({
  route: '/api/v1/things',
  method: 'GET',
  localPort: 8080,
  ...rest,
  headers: { host: '127.0.0.1:8080', ...headers },
});

describe('foreignness', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080', '[::1]:8080', 'LOCALHOST:8080'])('lets %s in', (host) => {
    expect(foreignness(visitor({ host }))).toBeNull();
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example:8080',
    '127.0.0.1.nip.example:8080',
    'localhost:9090',
    'localhost',
    'localhost:8080@evil.example',
    '127.0.0.1:8080:8080',
    '0.0.0.0:8080',
  ])('refuses the Host %p', (host) => {
    expect(foreignness(visitor({ host }))).toContain('Host');
  });

  it.each([
    'https://evil.example',
    'null',
    'http://localhost:3000',
    'https://localhost:8080',
    'http://127.0.0.1:8080.evil.example',
  ])('refuses the Origin %s on reading and writing', (origin) => {
    for (const method of ['GET', 'POST'])
      expect(foreignness(visitor({ origin }, { method }))).toContain('origin');
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080'])('lets our own pages in from %s', (origin) => {
    expect(foreignness(visitor({ origin, 'sec-fetch-site': 'same-origin' }))).toBeNull();
  });

  it.each(['cross-site', 'same-site'])('refuses what the browser calls %s', (site) => {
    expect(foreignness(visitor({ 'sec-fetch-site': site }))).toContain('site');
    expect(foreignness(visitor({ 'sec-fetch-site': site }, { route: '/*' }))).toContain('site');
  });

  it('lets a person follow a link to a page, but not to the API', () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(foreignness(visitor(link, { route: '/*' }))).toBeNull();
    expect(foreignness(visitor(link))).toContain('site');
    expect(foreignness(visitor(link, { route: undefined }))).toContain('site');
    expect(foreignness(visitor(link, { route: '/*', method: 'POST' }))).toContain('site');
    expect(foreignness(visitor({ ...link, 'sec-fetch-dest': 'iframe' }, { route: '/*' }))).toContain('site');
  });

  it('lets a proxy in by its port where the settings name it', () => {
    const proxied = visitor({ host: 'localhost:4200', origin: 'http://localhost:4200' });
    expect(foreignness(proxied)).toContain('Host');
    expect(foreignness(proxied, [4200])).toBeNull();
  });
});

describe('isLoopbackAddress', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])('knows %s', (host) =>
    expect(isLoopbackAddress(host)).toBe(true),
  );
  it.each(['0.0.0.0', '::', '192.168.0.1', ''])('refuses %p', (host) =>
    expect(isLoopbackAddress(host)).toBe(false),
  );
});
