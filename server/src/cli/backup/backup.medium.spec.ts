import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { extract, pack } from 'tar-stream';
import { migrate } from '../../database/migrate';
import { MIGRATIONS } from '../../database/migrations';
import { createSuiteDatabase, type SuiteDatabase } from '../../database/testing/suite-database';
import { IDS, writeContent } from '../testing/fictional-content';
import { surroundings } from '../testing/surroundings';
import { verifyDatabase } from '../verify/verify-database';
import { type BackupHeader, HEADER_ENTRY, SUMS_ENTRY } from './archive-format';
import { readBackup } from './read-backup';
import { bringSchemaTo } from './schema-level';
import { carriedTables, quoteName } from './tables';
import { writeBackup } from './write-backup';

const made: SuiteDatabase[] = [];
let folder: string;
let origin: SuiteDatabase;

async function newDatabase(template?: 'empty'): Promise<SuiteDatabase> {
  const database = await createSuiteDatabase(template);
  made.push(database);
  return database;
}

async function backUp({ ownerUrl }: SuiteDatabase, name = 'uade.tar.gz'): Promise<string> {
  const file = path.join(folder, name);
  const order = {
    version: '0',
    now: new Date(0),
    stopped: new AbortController().signal,
    onProgress: () => undefined,
  };
  await writeBackup({ ...order, ownerUrl, file });
  return file;
}

const restore = ({ ownerUrl }: SuiteDatabase, file: string) =>
  readBackup({ ownerUrl, file, onTable: () => undefined });

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All rows of all tables, as text. */
function contentOf({ ownerUrl }: SuiteDatabase): Promise<Record<string, string[]>> {
  return withClient(ownerUrl, async (client) => {
    const content: Record<string, string[]> = {};
    for (const { name, columns } of await carriedTables(client)) {
      const { rows } = await client.query(
        `SELECT row(${columns.map(quoteName).join(', ')})::text AS row FROM ${quoteName(name)} ORDER BY 1`,
      );
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  });
}

/** The archive with the entries that `change` gives; `null` leaves one out. */
async function rewritten(
  file: string,
  change: (name: string, content: string) => string | null,
): Promise<string> {
  const [read, written] = [extract(), pack()];
  const packed = path.join(folder, 'rewritten.tar.gz');
  const done = pipeline(written, createGzip(), createWriteStream(packed));
  createReadStream(file).pipe(createGunzip()).pipe(read);
  for await (const entry of read) {
    const content = change(entry.header.name, await text(entry));
    if (content !== null) written.entry({ name: entry.header.name }, content);
  }
  written.finalize();
  await done;
  return packed;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-backup-'));
  origin = await newDatabase();
  await writeContent(origin.ownerUrl);
});

afterAll(async () => {
  await Promise.all(made.map((database) => database.drop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('brings every row of every table back, byte for byte', async () => {
    const target = await newDatabase();
    await restore(target, await backUp(origin));
    expect(await contentOf(target)).toEqual(await contentOf(origin));
    expect(await verifyDatabase(target.ownerUrl, surroundings())).toBe(0);
  });

  it('is readable by its owner alone and leaves no half file beside it', async () => {
    const file = await backUp(origin, 'closed.tar.gz');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('that fails leaves an earlier one as it was', async () => {
    const file = await backUp(origin, 'earlier.tar.gz');
    const before = readFileSync(file);
    const stopped = AbortSignal.abort(new Error('stopped'));
    const order = { version: '0', now: new Date(0), stopped, onProgress: () => undefined };
    await expect(writeBackup({ ...order, ownerUrl: origin.ownerUrl, file })).rejects.toThrow();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('restores into a database that has no tables yet', async () => {
    const target = await newDatabase('empty');
    await restore(target, await backUp(origin));
    await migrate(target.ownerUrl);
    expect(await contentOf(target)).toEqual(await contentOf(origin));
  });

  it('restores into the tables of its own release where the database is ahead of it, and is migrated on from there', async () => {
    const old = await newDatabase('empty');
    await bringSchemaTo(
      old.ownerUrl,
      MIGRATIONS.slice(0, 5).map(({ name }) => name),
    );
    await withClient(old.ownerUrl, (client) =>
      client.query(
        `INSERT INTO source VALUES ($1, 'kokozek', 'Town of Köközek', NULL, '{en}', true, now())`,
        [IDS.source],
      ),
    );
    const file = await backUp(old, 'old.tar.gz');
    const target = await newDatabase();
    await restore(target, file);
    await migrate(target.ownerUrl);
    await migrate(old.ownerUrl);
    const content = await contentOf(target);
    expect(content['source']).toEqual((await contentOf(old))['source']);
    expect(content['source_health']).toHaveLength(1);
    expect(content['topic']?.length).toBeGreaterThan(0);
  });

  it('leaves the numbers of events going on behind the greatest one', async () => {
    const target = await newDatabase();
    await restore(target, await backUp(origin));
    const ids = await withClient(target.appUrl, async (client) => {
      await client.query(`INSERT INTO event (at, name, payload) VALUES (now(), 'release.captured', '{}')`);
      return (await client.query<{ id: string }>('SELECT id FROM event ORDER BY id')).rows.map(({ id }) =>
        Number(id),
      );
    });
    expect(ids).toEqual([1, 2]);
  });

  it('leaves records as guarded as they were', async () => {
    const target = await newDatabase();
    await restore(target, await backUp(origin));
    const tamper = withClient(target.ownerUrl, (client) =>
      client.query(`UPDATE capture SET byte_length = 1`),
    );
    await expect(tamper).rejects.toThrow(/never changed/);
    const dangle = withClient(target.ownerUrl, (client) =>
      client.query(`UPDATE release SET source_id = gen_random_uuid()`),
    );
    await expect(dangle).rejects.toThrow(/foreign key/);
  });
});

describe('a restore is refused, and nothing is written,', () => {
  const refused = async (file: string, code: string, message: RegExp): Promise<void> => {
    const target = await newDatabase();
    const before = await contentOf(target);
    await expect(restore(target, file)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(await contentOf(target)).toEqual(before);
  };

  it('where the database holds something', async () => {
    const file = await backUp(origin);
    await expect(restore(origin, file)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('not empty'),
    });
  });

  it('where the database has tables of another release', async () => {
    const target = await newDatabase();
    await withClient(target.ownerUrl, (client) =>
      client.query(`UPDATE migration SET name = 'Another' WHERE id = (SELECT max(id) FROM migration)`),
    );
    await expect(restore(target, await backUp(origin))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('The database holds tables of another release'),
    });
  });

  it('where the file is cut short', async () => {
    const file = await backUp(origin, 'short.tar.gz');
    truncateSync(file, statSync(file).size - 200);
    await refused(file, 'invalid-input', /not a whole backup/);
  });

  it('where the file is something else', async () => {
    const file = path.join(folder, 'letter.tar.gz');
    writeFileSync(file, 'Dear reader');
    await refused(file, 'invalid-input', /not a whole backup/);
  });

  const header = (change: (header: BackupHeader) => object) => (name: string, content: string) =>
    name === HEADER_ENTRY ? JSON.stringify(change(JSON.parse(content) as BackupHeader)) : content;

  it.each([
    [
      'sums.json says nothing',
      (name: string, content: string) => (name === SUMS_ENTRY ? '{}' : content),
      /says nothing of table/,
    ],
    [
      'sums.json is missing',
      (name: string, content: string) => (name === SUMS_ENTRY ? null : content),
      /ends early/,
    ],
    [
      'tables are left out of its header, rows and sums',
      (name: string, content: string) => {
        if (name.startsWith('tables/')) return null;
        return name === SUMS_ENTRY ? '{}' : header((all) => ({ ...all, tables: [] }))(name, content);
      },
      /as its release made it/,
    ],
    [
      'its header names an unknown column',
      header(({ tables: [first, ...others], ...all }) => ({
        ...all,
        tables: [{ name: first?.name, columns: ['colour'] }, ...others],
      })),
      /has no table/,
    ],
    [
      'its header is of older tables than its rows',
      header((all) => ({ ...all, migrations: all.migrations.slice(0, 5) })),
      /its release made/,
    ],
    [
      'PostgreSQL refuses a row before the others are read',
      (name: string, content: string) =>
        name.startsWith('tables/capture/') ? 'no row\n'.repeat(100_000) : content,
      /PostgreSQL refuses its rows/,
    ],
  ])('where %s', async (_, change, message) => {
    const file = await rewritten(await backUp(origin, 'whole.tar.gz'), change);
    await refused(file, 'invalid-input', message);
    const target = await newDatabase('empty');
    await expect(restore(target, file)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await contentOf(target)).toEqual({});
  });

  it('where there is no file', async () => {
    await refused(path.join(folder, 'missing.tar.gz'), 'not-found', /no such file/);
    expect(existsSync(path.join(folder, 'missing.tar.gz'))).toBe(false);
  });
});
