import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  attachOrStartEmbeddedDatabase,
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from './embedded-database';
import { processIdentity } from './process-identity';
import {
  ask,
  buildHolder,
  type HolderProgram,
  folders,
  type Holder,
  ordinaryUser,
  postmasterOf,
  startHolder,
} from './testing/holder';

const { make: newFolder, remove: removeFolders } = folders();
let program: HolderProgram;
const holders: Holder[] = [];
const started: EmbeddedDatabase[] = [];

async function hold(dataDir: string, user?: { uid: number; gid: number }): Promise<Holder> {
  const holder = await startHolder(program, dataDir, user);
  holders.push(holder);
  return holder;
}

async function start(dataDir: string): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, durable: false });
  started.push(database);
  return database;
}

beforeAll(() => {
  program = buildHolder();
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((database) => database.stop()));
  const living = holders
    .splice(0)
    .filter((holder) => holder.process.exitCode === null && !holder.process.killed);
  await Promise.all(living.map((holder) => holder.stop()));
});

afterAll(() => {
  removeFolders();
  program.remove();
});

describe('a folder that another process holds', () => {
  it('is refused to a second server, which names the first and where it answers', async () => {
    const dataDir = newFolder();
    const holder = await hold(dataDir);
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`process ${holder.process.pid} at http://127.0.0.1:1`),
    });
  });

  it('lets a command use its database and leaves that running', async () => {
    const dataDir = newFolder();
    const holder = await hold(dataDir);
    const access = await attachOrStartEmbeddedDatabase({ dataDir, durable: false });
    expect(access).toMatchObject({ attached: true, ownerUrl: holder.ownerUrl });
    await access.stop();
    expect(await ask(holder.ownerUrl, 'SELECT 1')).toEqual([1]);
  });
});

describe('a command without a server', () => {
  it('starts the database for its own time', async () => {
    const dataDir = newFolder();
    const access = await attachOrStartEmbeddedDatabase({ dataDir, durable: false });
    expect(access.attached).toBe(false);
    const pid = postmasterOf(dataDir);
    await access.stop();
    expect(processIdentity(pid)).toBeNull();
  });

  it('waits for another command to end', async () => {
    const dataDir = newFolder();
    const first = await attachOrStartEmbeddedDatabase({ dataDir, durable: false });
    const told = Promise.withResolvers<string>();
    const second = attachOrStartEmbeddedDatabase({ dataDir, durable: false, onProgress: told.resolve });
    expect(await told.promise).toContain(`process ${process.pid}`);
    await first.stop();
    const third = attachOrStartEmbeddedDatabase({ dataDir, durable: false });
    // Whichever of the two comes first, the other waits for it.
    const ended = [second, third].map(async (access) => (await access).stop());
    expect(await Promise.all(ended)).toEqual([undefined, undefined]);
  });
});

describe('after kill -9 of the server', () => {
  it('the next start ends the PostgreSQL left running and keeps its data', async () => {
    const dataDir = newFolder();
    const holder = await hold(dataDir);
    await ask(holder.ownerUrl, `CREATE TABLE word AS SELECT 'kept' AS text`);
    const left = postmasterOf(dataDir);
    await holder.kill();
    expect(processIdentity(left)).not.toBeNull();
    const database = await start(dataDir);
    expect(processIdentity(left)).toBeNull();
    expect(await ask(database.ownerUrl, 'SELECT text FROM word')).toEqual(['kept']);
  });

  it('a process that got the dead PostgreSQL’s number is left alone', async () => {
    const dataDir = newFolder();
    const holder = await hold(dataDir);
    const left = postmasterOf(dataDir);
    await holder.kill();
    process.kill(left, 'SIGKILL');
    // Ends with its input, that is with us, and not before.
    const stranger = spawn('cat');
    try {
      givePostmasterNumber(dataDir, stranger);
      const database = await start(dataDir);
      expect(await ask(database.ownerUrl, 'SELECT 1')).toEqual([1]);
      expect(stranger.exitCode).toBeNull();
      expect(stranger.signalCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('a process that got the dead server’s number does not hold the folder', async () => {
    const dataDir = newFolder();
    const holder = await hold(dataDir);
    await holder.kill();
    const lock = path.join(dataDir, 'server.lock');
    const written = JSON.parse(readFileSync(lock, 'utf8'));
    writeFileSync(lock, JSON.stringify({ ...written, pid: process.ppid }));
    const database = await start(dataDir);
    expect(await ask(database.ownerUrl, 'SELECT 1')).toEqual([1]);
  });
});

describe('after kill -9 of PostgreSQL', () => {
  it('the server starts it again on the same port', async () => {
    const dataDir = newFolder();
    const recovered = new Promise<boolean>((resolve) => {
      const options = { dataDir, durable: false, onLost: (_: string, again: boolean) => resolve(again) };
      void startEmbeddedDatabase(options).then((database) => {
        started.push(database);
        process.kill(postmasterOf(dataDir), 'SIGKILL');
      });
    });
    expect(await recovered).toBe(true);
    expect(await ask(started.at(-1)?.ownerUrl ?? '', 'SELECT 1')).toEqual([1]);
  });
});

describe('after PostgreSQL ended and can’t be started', () => {
  it('the server starts it again once it can', async () => {
    const dataDir = newFolder();
    const [lost, recovered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const onLost = (_: string, again: boolean): void => (again ? recovered : lost).resolve();
    const database = await startEmbeddedDatabase({ dataDir, durable: false, onLost });
    started.push(database);
    const needed = path.join(dataDir, 'postgres/data/global/pg_control');
    renameSync(needed, `${needed}.aside`);
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    await lost.promise;
    renameSync(`${needed}.aside`, needed);
    await recovered.promise;
    expect(await ask(database.ownerUrl, 'SELECT 1')).toEqual([1]);
  });
});

describe('whoever starts it', () => {
  it('an ordinary user runs it as themselves, in a folder closed to others', async () => {
    const user = ordinaryUser();
    const holder = await hold(newFolder(user), user);
    expect(await ask(holder.ownerUrl, 'SELECT 1')).toEqual([1]);
  });

  it('we run what an ordinary user began, and they go on with it afterwards', async () => {
    const user = ordinaryUser();
    const dataDir = newFolder(user);
    const before = await hold(dataDir, user);
    await ask(before.ownerUrl, `CREATE TABLE word AS SELECT 'kept' AS text`);
    await before.stop();
    await (await start(dataDir)).stop();
    const after = await hold(dataDir, user);
    expect(await ask(after.ownerUrl, 'SELECT text FROM word')).toEqual(['kept']);
  });
});

function givePostmasterNumber(dataDir: string, stranger: ChildProcess): void {
  const file = path.join(dataDir, 'postgres/data/postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [String(stranger.pid), ...rest].join('\n'));
}
