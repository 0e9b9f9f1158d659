import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { newId } from '../common/new-id';
import type { Settings } from '../config/settings';
import { GENESIS } from './audit-hash';
import { isHeldByAnother, takeFolder } from './embedded/folder-lock';

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

/**
 * The checkpoint file of a database, by what is configured: what the database says of itself could be made up. One data folder may
 * serve several databases, one after the other.
 */
export function checkpointFile({ dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>): string {
  return path.join(dataDir, 'checkpoints', `${databaseUrl === null ? 'embedded' : nameOf(databaseUrl)}.json`);
}

function nameOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}-${port || '5432'}${pathname}`.replace(/[^\w.-]/g, '-');
}

/** @returns `null` where there is none; `unreadable` where the file is something else. */
export async function readCheckpoint(file: string): Promise<Checkpoint | 'unreadable' | null> {
  await takeOlderName(file);
  try {
    return checkpointSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable';
  }
}

/** Until December 2026 the file was named for what the database says of itself. */
async function takeOlderName(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch((): string[] => []);
  const [older, ...others] = names.filter((name) => /^\d+-\d+\.json$/.test(name));
  if (older !== undefined && others.length === 0 && !names.includes(path.basename(file)))
    await rename(path.join(folder, older), file);
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
 * between the two, the checkpoint is behind, and the chain still holds it. It begins while the chain is empty, and never anew.
 *
 * @returns Whether it was noted; `false` where the chain contradicts the checkpoint, or there is none, and it stays so.
 */
export async function advanceCheckpoint(file: string, query: RunQuery): Promise<boolean> {
  return whileHeld(file, async (noted) => {
    if (noted === 'unreadable') return false;
    const before = noted ?? EMPTY;
    if (!(await chainHolds(before, query))) return false;
    const head = await chainHead(query);
    if (noted === null && head.seq !== EMPTY.seq) return false;
    if (head.seq !== noted?.seq) await writeCheckpoint(file, { ...before, ...head });
    return true;
  });
}

/** Note what was seen to be in order; what another process has noted since stays where it is ahead. */
export async function noteSeen(file: string, seen: Checkpoint): Promise<void> {
  await whileHeld(file, async (noted) => {
    if (noted === 'unreadable') return;
    const { rows, ...head } = noted ?? EMPTY;
    const counted = Object.entries(seen.rows).map(([name, count]) => [
      name,
      Math.max(count, rows[name] ?? 0),
    ]);
    const ahead = BigInt(head.seq) > BigInt(seen.seq) ? head : seen;
    await writeCheckpoint(file, { ...ahead, rows: { ...rows, ...Object.fromEntries(counted) } });
  });
}

/** What is known of a database that has held nothing yet. */
export const EMPTY: Checkpoint = { seq: '0', hash: GENESIS, rows: {} };

/** How long another process may take to write its own, and how often is looked; milliseconds. */
const HELD = { atMost: 10_000, lookEvery: 20 };

/** Read the checkpoint and do something with it that no other process does meanwhile. */
async function whileHeld<Done>(
  file: string,
  work: (noted: Checkpoint | 'unreadable' | null) => Promise<Done>,
): Promise<Done> {
  const folder = path.dirname(file);
  let taken = takeFolder(folder, 'command');
  for (let waited = 0; isHeldByAnother(taken); waited += HELD.lookEvery) {
    if (waited > HELD.atMost) throw new Error(`Process ${taken.pid} holds the checkpoint for too long.`);
    await setTimeout(HELD.lookEvery);
    taken = takeFolder(folder, 'command');
  }
  try {
    return await work(await readCheckpoint(file));
  } finally {
    taken.release();
  }
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
