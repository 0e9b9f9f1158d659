import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { newId } from '../common/new-id';
import { GENESIS } from './audit-hash';

/** Runs one statement and returns its rows. */
export type RunQuery = (text: string, values?: unknown[]) => Promise<unknown[]>;

const headSchema = z.object({
  /** The number of the last link; 0 where there is none. */
  seq: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
/** Where the audit chain ends. */
export type ChainHead = z.infer<typeof headSchema>;

const checkpointSchema = headSchema.extend({
  /** How many rows each record had when all of them were last counted. */
  rows: z.record(z.string(), z.int().nonnegative()),
});
/** What a database is known to have held; it may hold more by now. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The checkpoint file of a database; one data folder may serve several databases, one after the other. */
export async function checkpointFile(dataDir: string, query: RunQuery): Promise<string> {
  const [{ name }] = (await query(
    `SELECT system_identifier || '-' || oid AS name FROM pg_control_system(), pg_database
     WHERE datname = current_database()`,
  )) as [{ name: string }];
  return path.join(dataDir, 'checkpoints', `${name}.json`);
}

/** @returns `null` where there is none; `unreadable` where the file is something else. */
export async function readCheckpoint(file: string): Promise<Checkpoint | 'unreadable' | null> {
  try {
    return checkpointSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable';
  }
}

/** Replace the checkpoint: after a crash the file is the old one or the new one. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // Two may write at once; the last one holds.
  const half = `${file}.${newId()}.part`;
  try {
    const handle = await open(half, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(checkpoint, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
    await syncFolder(path.dirname(file));
  } finally {
    await rm(half, { force: true });
  }
}

/** The last link of the chain. */
export async function chainHead(query: RunQuery): Promise<ChainHead> {
  const [last] = (await query(
    'SELECT seq::text, hash FROM audit_link ORDER BY audit_link.seq DESC LIMIT 1',
  )) as ChainHead[];
  return last ?? { seq: '0', hash: GENESIS };
}

/** Whether the chain has this link, or begins before it. */
export async function chainHolds({ seq, hash }: ChainHead, query: RunQuery): Promise<boolean> {
  if (seq === '0') return hash === GENESIS;
  const rows = await query('SELECT FROM audit_link WHERE seq = $1::bigint AND hash = $2', [seq, hash]);
  return rows.length === 1;
}

/**
 * Note where the chain ends now, if it still holds what was noted before. The chain is written first: where the process ends
 * between the two, the checkpoint is behind, and the chain still holds it.
 *
 * @returns Whether it was noted; `false` where the chain contradicts the checkpoint, which stays as it is.
 */
export async function advanceCheckpoint(dataDir: string, query: RunQuery): Promise<boolean> {
  const file = await checkpointFile(dataDir, query);
  const noted = await readCheckpoint(file);
  if (noted === 'unreadable' || (noted !== null && !(await chainHolds(noted, query)))) return false;
  await writeCheckpoint(file, { rows: noted?.rows ?? {}, ...(await chainHead(query)) });
  return true;
}

/** A rename is on the disk once its folder is; Windows syncs no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
