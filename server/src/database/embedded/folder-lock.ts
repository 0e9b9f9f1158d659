import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isSameProcess, processIdentity } from './process-identity';

/** Who works in a data folder: the server (which others attach to) or one run of the command line. */
export type FolderUser = 'server' | 'command';

/** What `server.lock` says of the process that holds a data folder. */
export interface FolderHolder {
  readonly pid: number;
  readonly identity: string;
  readonly user: FolderUser;
  /** Where the server answers; `null` until it listens, and for the command line. */
  readonly url: string | null;
}

/** A data folder held by this process. */
export interface FolderLock {
  /** Writes into the lock where the server answers, so that a second start can name it. */
  announce(url: string): void;
  release(): void;
}

const FILE = 'server.lock';

/** The living process that holds the folder, or `null`. */
export function folderHolder(dataDir: string): FolderHolder | null {
  const holder = read(path.join(dataDir, FILE));
  return holder !== null && isSameProcess(holder.pid, holder.identity) ? holder : null;
}

/**
 * Take the folder for this process. A lock left by a process that is gone is taken over.
 *
 * @returns The lock, or the living holder if another process has it.
 */
export function takeFolder(dataDir: string, user: FolderUser): FolderLock | FolderHolder {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const file = path.join(dataDir, FILE);
  const mine: FolderHolder = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    user,
    url: null,
  };
  for (;;) {
    if (createExclusively(file, mine)) return lockOf(file, mine);
    const holder = folderHolder(dataDir);
    if (holder) return holder;
    moveAside(file);
  }
}

/** Whether `takeFolder` answered with another's hold. */
export function isHeldByAnother(taken: FolderLock | FolderHolder): taken is FolderHolder {
  return 'pid' in taken;
}

function lockOf(file: string, mine: FolderHolder): FolderLock {
  return {
    announce(url) {
      const next = `${file}.${mine.pid}`;
      writeFileSync(next, JSON.stringify({ ...mine, url }));
      renameSync(next, file);
    },
    release() {
      if (read(file)?.pid === mine.pid) rmSync(file, { force: true });
    },
  };
}

function createExclusively(file: string, holder: FolderHolder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renaming, unlike deleting, can be undone where another start took the folder between our look and our move. */
function moveAside(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== null && isSameProcess(moved.pid, moved.identity)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function read(file: string): FolderHolder | null {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as Partial<FolderHolder>;
    if (typeof parsed.pid !== 'number') return null;
    return {
      pid: parsed.pid,
      identity: parsed.identity ?? '',
      user: parsed.user ?? 'server',
      url: parsed.url ?? null,
    };
  } catch {
    return null;
  }
}
