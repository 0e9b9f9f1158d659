import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@uade/kernel';
import { type Client, DatabaseError } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { extract, type Header } from 'tar-stream';
import type { z } from 'zod';
import {
  type BackupHeader,
  type BackupSums,
  FORMAT,
  HEADER_ENTRY,
  headerSchema,
  SUMS_ENTRY,
  sumsSchema,
  tableOfEntry,
} from './archive-format';
import { isDatabaseAway } from '../../common/database-away';
import { errorCode } from '../error-code';
import { openClient } from '../open-client';
import { bringSchemaTo } from './schema-level';
import { refuseContent, whileUnreferenced } from './target';
import {
  appliedMigrations,
  type CarriedTable,
  carriedTables,
  copyTarget,
  quoteName,
  settleFormats,
  type TableSum,
} from './tables';

type Entry = Readable & { readonly header: Header };

/** What is restored and where to. */
export interface RestoreOrder {
  readonly ownerUrl: string;
  readonly file: string;
  readonly onTable: (name: string) => void;
}

/**
 * Load a backup into a database without content, all of it or nothing. Every table's rows are counted and hashed on the
 * way and compared with what the backup says of them.
 *
 * @throws conflict      If the database holds something, or the backup comes from a newer release.
 * @throws invalid-input If the file is no backup, or not a whole and unaltered one.
 */
export async function readBackup(order: RestoreOrder): Promise<BackupSums> {
  const archive = extract();
  const opened = pipeline(createReadStream(order.file), createGunzip(), archive);
  // Its errors also end the loop over the entries, which reports them.
  opened.catch(() => undefined);
  try {
    const entries = archive[Symbol.asyncIterator]() as unknown as AsyncIterator<Entry>;
    const header = await readHeader(await entries.next());
    return await restoreInto(order, header, entries);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    archive.destroy();
  }
}

async function restoreInto(
  order: RestoreOrder,
  header: BackupHeader,
  entries: AsyncIterator<Entry>,
): Promise<BackupSums> {
  const client = await openClient(order.ownerUrl, 'uade-restore');
  try {
    await refuseContent(client);
    const before = await appliedMigrations(client);
    await bringSchemaTo(order.ownerUrl, header.migrations);
    try {
      return await load(client, order, { header, entries });
    } catch (error) {
      await client.query('ROLLBACK');
      await bringSchemaTo(order.ownerUrl, before);
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function load(
  client: Client,
  order: RestoreOrder,
  content: { header: BackupHeader; entries: AsyncIterator<Entry> },
): Promise<BackupSums> {
  await settleFormats(client);
  await client.query('BEGIN');
  await refuseContent(client, 'locked');
  const { tables } = content.header;
  refuseOtherTables(tables, await carriedTables(client));
  const sums = await whileUnreferenced(client, async () => {
    for (const { name } of tables) await client.query(`DELETE FROM ${quoteName(name)}`);
    return loadTables(client, order, content);
  });
  await client.query('COMMIT');
  await client.query('ANALYZE');
  return sums;
}

/** A backup has all tables that its migrations made, with their columns. */
function refuseOtherTables(given: readonly CarriedTable[], made: readonly CarriedTable[]): void {
  const written = ({ name, columns }: CarriedTable) => `${name}: ${columns.toSorted().join()}`;
  const [there, wanted] = [new Set(given.map(written)), new Set(made.map(written))];
  const lacking = made.find((table) => !there.has(written(table)));
  if (lacking) throw notWhole(`it has no table “${lacking.name}” as its release made it`);
  const strange = given.find((table) => !wanted.has(written(table)));
  if (strange) throw notWhole(`its release made no table “${strange.name}” like that`);
}

async function loadTables(
  client: Client,
  order: RestoreOrder,
  { header, entries }: { header: BackupHeader; entries: AsyncIterator<Entry> },
): Promise<BackupSums> {
  const loader = new TableLoader(client, header, order.onTable);
  try {
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      const { name } = next.value.header;
      const table = tableOfEntry(name);
      if (table !== null) await loader.add(table, next.value);
      else if (name === SUMS_ENTRY)
        return compare(await loader.end(), await readJson(next.value, sumsSchema));
      else next.value.resume();
    }
    throw notWhole('it ends early');
  } finally {
    await loader.giveUp();
  }
}

/** Feeds the pieces of one table after another into COPY. */
class TableLoader {
  private readonly sums: Record<string, TableSum> = {};
  private current: { name: string; copy: CopyStreamQuery; hash: Hash } | null = null;
  private refusal: Error | null = null;

  constructor(
    private readonly client: Client,
    private readonly header: BackupHeader,
    private readonly onTable: (name: string) => void,
  ) {
    const none = { rows: 0, sha256: createHash('sha256').digest('hex') };
    for (const { name } of header.tables) this.sums[name] = none;
  }

  async add(name: string, pieces: AsyncIterable<Buffer>): Promise<void> {
    if (this.current?.name !== name) {
      await this.endTable();
      this.current = this.begin(name);
    }
    const { copy, hash } = this.current;
    for await (const piece of pieces) {
      hash.update(piece);
      if (this.refusal !== null) throw this.refusal;
      if (!copy.write(piece)) await once(copy, 'drain');
    }
  }

  async end(): Promise<Record<string, TableSum>> {
    await this.endTable();
    return this.sums;
  }

  /** Ends a COPY that is still open, so that its connection can be used again. */
  async giveUp(): Promise<void> {
    if (this.current === null) return;
    const { copy } = this.current;
    this.current = null;
    copy.destroy();
    await finished(copy).catch(() => undefined);
  }

  private begin(name: string) {
    const table = this.header.tables.find((carried) => carried.name === name);
    if (!table) throw notWhole(`it has rows of an unknown table “${name}”`);
    this.onTable(name);
    const copy = this.client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`));
    // PostgreSQL may refuse a row at any time; whoever writes or waits next hears of it.
    copy.on('error', (error) => (this.refusal = error));
    return { name, copy, hash: createHash('sha256') };
  }

  private async endTable(): Promise<void> {
    if (this.current === null) return;
    const { name, copy, hash } = this.current;
    copy.end();
    await finished(copy);
    this.sums[name] = { rows: copy.rowCount, sha256: hash.digest('hex') };
    this.current = null;
  }
}

async function readHeader(first: IteratorResult<Entry>): Promise<BackupHeader> {
  if (first.done || first.value.header.name !== HEADER_ENTRY) throw notWhole('it does not begin as one');
  const header = await readJson(first.value, headerSchema);
  if (header.format > FORMAT) {
    throw new DomainError(
      'conflict',
      `The backup has format ${header.format}; this release of Uade reads up to ${FORMAT}`,
      `Restore it with Uade ${header.uade} or newer.`,
    );
  }
  return header;
}

async function readJson<Schema extends z.ZodType>(entry: Entry, schema: Schema): Promise<z.infer<Schema>> {
  const pieces: Buffer[] = [];
  for await (const piece of entry) pieces.push(piece as Buffer);
  try {
    return schema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch {
    throw notWhole(`${entry.header.name} in it can’t be read`);
  }
}

function compare(found: Readonly<Record<string, TableSum>>, promised: BackupSums): BackupSums {
  const unsummed = Object.keys(found).find((table) => promised[table] === undefined);
  if (unsummed !== undefined) throw notWhole(`${SUMS_ENTRY} in it says nothing of table “${unsummed}”`);
  for (const [table, sum] of Object.entries(promised)) {
    const { rows = 0, sha256 = '' } = found[table] ?? {};
    if (rows !== sum.rows) throw notWhole(`of table “${table}” ${rows} rows are there, not ${sum.rows}`);
    if (sha256 !== sum.sha256) throw notWhole(`the rows of table “${table}” were altered`);
  }
  return promised;
}

function notWhole(why: string): DomainError {
  return new DomainError(
    'invalid-input',
    `This is not a whole backup of Uade: ${why}`,
    'Take another copy of it. Nothing was restored.',
  );
}

function asRefusal(error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT') return new DomainError('not-found', 'There is no such file', 'Check its name.');
  const broken =
    code.startsWith('Z_') ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    /tar|Unexpected end/.test(String(error));
  if (error instanceof DomainError || isDatabaseAway(error)) return error;
  if (error instanceof DatabaseError) return notWhole(`PostgreSQL refuses its rows (${error.message})`);
  return broken ? notWhole('it can’t be unpacked') : error;
}
