import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DomainError } from '@uade/kernel';

/** The system user that PostgreSQL runs as where Uade itself runs as root, which PostgreSQL refuses to do. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who is to run the PostgreSQL of `clusterDir`: the owner of an existing cluster, else `postgres`, else `nobody`.
 *
 * @returns `null` if Uade is not root: then it runs as Uade's own user.
 * @throws unavailable  If root finds no user to hand it to.
 */
export function databaseUser(clusterDir: string): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = users.find(([user]) => user === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new DomainError(
    'unavailable',
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody',
    'Start Uade as an ordinary user.',
  );
}

/** Whether `user` may pass through `folder` and all folders above it, as far as the permission bits tell. */
export function canReach(user: DatabaseUser, folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && !mayPass(user, at)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayPass(user: DatabaseUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
