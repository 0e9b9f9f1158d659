import path from 'node:path';
import { readSettings } from './env';

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      proxyPorts: [],
      dataDir: path.resolve('.data'),
      databaseUrl: null,
      databaseAppUrl: null,
      role: 'both',
      statementMs: 30_000,
      logLevel: 'info',
      demo: true,
      analyst: 'Analyst',
      contact: null,
      ownHosts: [],
      fetchPorts: [80, 443],
      collects: true,
      hostPauseMs: 2000,
      clientDir: path.resolve('dist/client/browser'),
      demoDir: path.resolve('server/demo'),
      lifeline: false,
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', UADE_DEMO: '' })).toEqual(readSettings({}));
  });

  it('reads what is set', () => {
    const settings = readSettings({
      PORT: '0',
      HOST: '::1',
      UADE_PROXY_PORTS: '4200, 4201',
      UADE_DATA_DIR: '/data',
      DATABASE_URL: 'postgres://a:b@host/c',
      DATABASE_APP_URL: 'postgresql://d:e@host/c',
      ROLE: 'worker',
      LOG_LEVEL: 'debug',
      UADE_DEMO: 'false',
      UADE_ANALYST: ' Айгүл ',
      UADE_CONTACT: 'desk@press.example',
      UADE_FETCH_ALLOW: '127.0.0.1:4300, 10.0.0.0/8',
      UADE_FETCH_PORTS: '80,443,8080',
      UADE_COLLECT: 'false',
      UADE_HOST_PAUSE_MS: '5000',
      UADE_STATEMENT_MS: '1000',
      UADE_LIFELINE: '1',
    });
    expect(settings).toMatchObject({
      port: 0,
      host: '::1',
      proxyPorts: [4200, 4201],
      dataDir: '/data',
      databaseUrl: 'postgres://a:b@host/c',
      databaseAppUrl: 'postgresql://d:e@host/c',
      role: 'worker',
      logLevel: 'debug',
      demo: false,
      analyst: 'Айгүл',
      contact: 'desk@press.example',
      ownHosts: [
        { kind: 'host', host: '127.0.0.1', port: 4300 },
        { kind: 'range', range: '10.0.0.0/8' },
      ],
      fetchPorts: [80, 443, 8080],
      collects: false,
      hostPauseMs: 5000,
      statementMs: 1000,
      lifeline: true,
    });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', '0.0.0.0'],
    ['UADE_PROXY_PORTS', '4200;4201'],
    ['UADE_COLLECT', 'perhaps'],
    ['UADE_HOST_PAUSE_MS', '-1'],
    ['UADE_STATEMENT_MS', '0'],
    ['UADE_HOST_PAUSE_MS', '2 s'],
    ['DATABASE_URL', 'mysql://secret@host/c'],
    ['DATABASE_APP_URL', 'postgres://secret@host/c'],
    ['ROLE', 'boss'],
    ['LOG_LEVEL', 'loud'],
    ['UADE_DEMO', 'perhaps'],
    ['UADE_ANALYST', 'a'.repeat(101)],
    ['UADE_CONTACT', 'somebody'],
    ['UADE_CONTACT', 'ftp://press.example'],
    ['UADE_CONTACT', 'https://press.example/about_(us)'],
    ['UADE_CONTACT', 'https://баспасөз.example/'],
    ['UADE_FETCH_ALLOW', 'http://127.0.0.1'],
    ['UADE_FETCH_ALLOW', '10.0.0.0/8;127.0.0.1'],
    ['UADE_FETCH_ALLOW', '0.0.0.0/0'],
    ['UADE_FETCH_PORTS', '0'],
    ['UADE_FETCH_PORTS', 'http'],
  ])('names %s in one line when it is %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(new RegExp(`^${name} (must|needs) [^\\n]+$`)),
        remedy: expect.stringContaining(name),
      }),
    );
  });

  it('never repeats a value, for a password may be in it', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://secret@host/c' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
