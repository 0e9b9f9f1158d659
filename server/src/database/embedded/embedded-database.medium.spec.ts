import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbeddedDatabase } from './embedded-database';
import { ask, folders } from './testing/holder';

const { make: newFolder, remove: removeFolders } = folders();
const started: EmbeddedDatabase[] = [];

async function start(dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, durable: false, ...options });
  started.push(database);
  return database;
}

afterEach(() => Promise.all(started.splice(0).map((database) => database.stop())));
afterAll(removeFolders);

describe('the first start on a data folder', () => {
  let dataDir: string;
  let database: EmbeddedDatabase;

  beforeAll(async () => {
    dataDir = newFolder();
    database = await startEmbeddedDatabase({ dataDir, durable: false });
  });

  afterAll(() => database.stop());

  it('makes a database in UTF-8 that the owner may fill', async () => {
    await ask(database.ownerUrl, 'CREATE TABLE word (text text)');
    await ask(database.ownerUrl, `INSERT INTO word VALUES ('уәде')`);
    expect(await ask(database.ownerUrl, 'SELECT upper(text) FROM word')).toEqual(['УӘДЕ']);
  });

  it('tells letters of Kazakh from quotation marks when it indexes words', async () => {
    const words = await ask(
      database.ownerUrl,
      `SELECT unnest(tsvector_to_array(to_tsvector('simple', '«Қазақстан» — әлем')))`,
    );
    expect(words.sort()).toEqual(['қазақстан', 'әлем'].sort());
  });

  it('gives the app a role that may not make tables', async () => {
    expect(await ask(database.appUrl, 'SELECT current_user::text')).toEqual(['uade_app']);
    await expect(ask(database.appUrl, 'CREATE TABLE word (text text)')).rejects.toThrow(/permission denied/);
  });

  it('lets nobody in without the password', async () => {
    const guessed = new URL(database.ownerUrl);
    guessed.password = 'guess';
    await expect(ask(guessed.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('listens to this machine only', async () => {
    expect(await ask(database.superuserUrl, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
  });

  it('writes connection.json for its owner alone, with process, port and major version', () => {
    const file = path.join(dataDir, 'connection.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect(written).toMatchObject({ major: 18, running: { startedBy: process.pid } });
    expect(written.running.port).toBe(Number(new URL(database.ownerUrl).port));
  });
});

describe('a later start', () => {
  it('finds what was written before', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first.ownerUrl, `CREATE TABLE word AS SELECT 'kept' AS text`);
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.ownerUrl, 'SELECT text FROM word')).toEqual(['kept']);
  });

  it('makes new passwords where connection.json was lost', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    rmSync(path.join(dataDir, 'connection.json'));
    const second = await start(dataDir);
    expect(new URL(second.ownerUrl).password).not.toBe(new URL(first.ownerUrl).password);
    expect(await ask(second.ownerUrl, 'SELECT 1')).toEqual([1]);
  });

  it('refuses a folder of another major version and says how to carry it over', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    writeFileSync(path.join(dataDir, 'postgres/data/PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('PostgreSQL 17'),
      remedy: expect.stringMatching(/backup.*restore/),
    });
    expect(existsSync(path.join(dataDir, 'server.lock'))).toBe(false);
  });

  it('clears away what an interrupted first start left half made', async () => {
    const dataDir = newFolder();
    const half = path.join(dataDir, 'postgres/data.making-1');
    mkdirSync(half, { recursive: true });
    writeFileSync(path.join(dataDir, 'postgres/password-1'), 'left');
    await start(dataDir);
    expect(
      readdirSync(path.join(dataDir, 'postgres')).filter((name) => /making|password/.test(name)),
    ).toEqual([]);
  });
});

describe('stopping', () => {
  it('may be asked for twice, and leaves neither lock nor process', async () => {
    const dataDir = newFolder();
    const database = await start(dataDir);
    await Promise.all([database.stop(), database.stop()]);
    expect(existsSync(path.join(dataDir, 'server.lock'))).toBe(false);
    expect(existsSync(path.join(dataDir, 'postgres/data/postmaster.pid'))).toBe(false);
  });
});
