import { randomBytes } from 'node:crypto';
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The passwords of the three roles, made once for a data folder. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** `connection.json` of a data folder: how the command line reaches the PostgreSQL that the server runs. */
export interface Connection {
  readonly major: number;
  readonly passwords: Passwords;
  /** The running PostgreSQL; `null` while it is stopped. */
  readonly running: { readonly pid: number; readonly port: number; readonly startedBy: number } | null;
}

const FILE = 'connection.json';

/** @returns `null` if there is none, or not a whole one. */
export function readConnection(dataDir: string): Connection | null {
  try {
    const parsed = JSON.parse(readFileSync(path.join(dataDir, FILE), 'utf8')) as Partial<Connection>;
    const { major, passwords, running } = parsed;
    if (typeof major !== 'number' || typeof passwords?.superuser !== 'string') return null;
    return { major, passwords, running: running ?? null };
  } catch (error) {
    // A file that this user may not read is not a lost one.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    return null;
  }
}

/** Writes all of the file or nothing, readable by its owner only (as root: the folder's owner). */
export function writeConnection(dataDir: string, connection: Connection): void {
  const file = path.join(dataDir, FILE);
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir);
    chownSync(next, uid, gid);
  }
  renameSync(next, file);
}

/** Three passwords of 192 random bits each, safe to stand in a URL and in SQL quotes. */
export function newPasswords(): Passwords {
  const password = (): string => randomBytes(24).toString('base64url');
  return { superuser: password(), owner: password(), app: password() };
}
