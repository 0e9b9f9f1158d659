import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemSchema } from '@uade/contracts';
import { Client } from 'pg';
import { readSettings } from './config/env';
import { createApp } from './create-app';
import { createSuiteDatabase, type SuiteDatabase } from './database/testing/suite-database';

/** More than the pool has connections. */
const ASKED = 40;

describe('while the database is away', () => {
  let database: SuiteDatabase;
  let way: FreezableWay;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createSuiteDatabase();
    way = await layFreezableWay(database.appUrl);
    const settings = { UADE_DEMO: 'false', LOG_LEVEL: 'silent', ROLE: 'api', UADE_STATEMENT_MS: '1000' };
    app = await createApp(readSettings(settings), { ownerUrl: database.ownerUrl, appUrl: way.url });
  });
  afterAll(async () => {
    await app.close();
    await way.close();
    await database.drop();
  });

  const ask = (path = '/api/v1/topics') => app.inject({ url: path, headers: { host: '127.0.0.1:8080' } });

  it.each([
    ['breaks its connections', () => way.cut()],
    ['is frozen', () => way.freeze()],
  ])('and %s, each request is answered, with when to ask again', async (_what, harm) => {
    expect((await ask()).statusCode).toBe(200);
    const asked = Array.from({ length: ASKED }, () => ask());
    harm();
    for (const answer of await Promise.all(asked)) {
      if (answer.statusCode === 200) continue;
      expect(answer.statusCode).toBe(503);
      expect(problemSchema.parse(answer.json()).code).toBe('unavailable');
      expect([answer.headers['retry-after'], answer.headers['content-type']]).toEqual([
        '5',
        'application/problem+json; charset=utf-8',
      ]);
    }
    way.thaw();
    expect((await ask()).statusCode).toBe(200);
    expect((await ask('/readyz')).statusCode).toBe(200);
  });

  it('a statement that takes too long is cancelled, and said to be asked again', async () => {
    // A lock that somebody else holds keeps every reader of the table waiting.
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE topic IN ACCESS EXCLUSIVE MODE');
    expect((await ask()).statusCode).toBe(503);
    await other.end();
    expect((await ask()).statusCode).toBe(200);
  });
});

/** A way to a database that can be frozen: connections stand and come about, and nothing goes through. */
interface FreezableWay {
  /** The address of the database by this way. */
  readonly url: string;
  freeze(): void;
  thaw(): void;
  /** Break every connection. */
  cut(): void;
  close(): Promise<void>;
}

async function layFreezableWay(databaseUrl: string): Promise<FreezableWay> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('data', (bytes: Buffer) => other.write(bytes));
      if (isFrozen) socket.pause();
      socket
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(socket);
          other.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze() {
      isFrozen = true;
      for (const socket of open) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of open) socket.resume();
    },
    cut() {
      for (const socket of open) socket.destroy();
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
