import { createHash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import {
  type BackupHeader,
  type BackupSums,
  FORMAT,
  HEADER_ENTRY,
  partEntry,
  SUMS_ENTRY,
} from './archive-format';
import { openClient } from '../open-client';
import { queryOf } from '../verify/verify-checkpoint';
import { type ChainHead, chainHead } from '../../database/checkpoint';
import {
  appliedMigrations,
  type CarriedTable,
  carriedTables,
  copyTarget,
  settleFormats,
  type TableSum,
} from './tables';

/** What a backup is written from and where to. */
export interface BackupOrder {
  readonly ownerUrl: string;
  readonly file: string;
  /** The release of Uade. */
  readonly version: string;
  readonly now: Date;
  readonly stopped: AbortSignal;
  /** Hears of bytes carried, of an estimate of all. */
  readonly onProgress: (done: number, total: number) => void;
}

/** What a backup holds. */
export interface WrittenBackup {
  readonly sums: BackupSums;
  /** Where the audit chain in it ends. */
  readonly head: ChainHead;
}

const PART_BYTES = 4 * 1024 * 1024;

/**
 * Write every row of the database, as of one moment, into a gzipped tar. Others may go on reading and writing meanwhile.
 * The file appears under its name when it is whole.
 */
export async function writeBackup(order: BackupOrder): Promise<WrittenBackup> {
  const half = path.join(path.dirname(order.file), `.${path.basename(order.file)}.${process.pid}.part`);
  const removeHalf = (): void => rmSync(half, { force: true });
  process.once('exit', removeHalf);
  const client = await openClient(order.ownerUrl, 'uade-backup');
  try {
    const archive = pack();
    const written = pipeline(archive, createGzip(), createWriteStream(half, { mode: 0o600 }), {
      signal: order.stopped,
    });
    const snapshot = writeSnapshot(client, archive, order).catch((error: unknown) => {
      archive.destroy(error as Error);
      throw error;
    });
    // Where writing fails reading fails after it: the file's own error is the one to tell.
    const [file, content] = await Promise.allSettled([written, snapshot]);
    if (file.status === 'rejected') throw file.reason;
    if (content.status === 'rejected') throw content.reason;
    await putInPlace(half, order.file);
    return content.value;
  } finally {
    await client.end();
    removeHalf();
    process.removeListener('exit', removeHalf);
  }
}

async function writeSnapshot(client: Client, archive: Pack, order: BackupOrder): Promise<WrittenBackup> {
  await settleFormats(client);
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await carriedTables(client);
  await writeEntry(archive, HEADER_ENTRY, toJson(await headerOf(client, tables, order)));
  const total = await estimateBytes(client);
  let done = 0;
  const onBytes = (bytes: number): void => order.onProgress((done += bytes), Math.max(total, done));
  const sums: Record<string, TableSum> = {};
  for (const table of tables) sums[table.name] = await writeTable(client, archive, table, onBytes);
  const head = await chainHead(queryOf(client));
  await client.query('COMMIT');
  await writeEntry(archive, SUMS_ENTRY, toJson(sums));
  archive.finalize();
  return { sums, head };
}

async function headerOf(client: Client, tables: CarriedTable[], order: BackupOrder): Promise<BackupHeader> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    format: FORMAT,
    uade: order.version,
    createdAt: order.now.toISOString(),
    postgres: rows[0]?.server_version ?? '',
    migrations: await appliedMigrations(client),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
}

async function writeTable(
  client: Client,
  archive: Pack,
  table: CarriedTable,
  onBytes: (bytes: number) => void,
): Promise<TableSum> {
  const hash = createHash('sha256');
  const copy = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
  let pieces: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async (): Promise<void> => {
    await writeEntry(archive, partEntry(table.name, part), Buffer.concat(pieces, size));
    onBytes(size);
    pieces = [];
    size = 0;
    part += 1;
  };
  for await (const piece of copy as AsyncIterable<Buffer>) {
    hash.update(piece);
    pieces.push(piece);
    size += piece.length;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0) await flush();
  return { rows: copy.rowCount, sha256: hash.digest('hex') };
}

/** Write an entry and wait until the archive has taken it: what waits to be written stays small. */
function writeEntry(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new Error('The backup could not be written to its end'));
    archive.once('close', broken);
    const entry = archive.entry({ name, size: content.length, mode: 0o600 }, (error) => {
      archive.removeListener('close', broken);
      if (error) reject(error);
      else resolve();
    });
    entry.end(content);
  });
}

/** COPY writes bytes as hexadecimal digits, so a table's data come out up to twice as large as they are stored. */
async function estimateBytes(client: Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT coalesce(sum(pg_table_size(oid)), 0) AS bytes FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  return Number(rows[0]?.bytes ?? 0);
}

async function putInPlace(half: string, file: string): Promise<void> {
  const handle = await open(half, 'r+');
  await handle.sync();
  await handle.close();
  await rename(half, file);
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
}
