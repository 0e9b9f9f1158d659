import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Client } from 'pg';
import { DomainError } from '@uade/kernel';
import type { Passwords } from './connection-file';
import { type Cluster, databaseEnvironment, nameOfCluster } from './postmaster';

/** The one database of a cluster. */
export const DATABASE = 'uade';
/** Owns the database and migrates it. */
export const OWNER_ROLE = 'uade_owner';
/** What the server signs in as: it cannot alter the append-only tables. */
export const APP_ROLE = 'uade_app';
const SUPERUSER = 'postgres';

/** Whether the cluster has been made. */
export function clusterExists(clusterDir: string): boolean {
  return existsSync(path.join(clusterDir, 'PG_VERSION'));
}

/** @throws conflict  If the cluster was made by another major version than the programs here. */
export function refuseOtherMajor(clusterDir: string, major: number): void {
  const found = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new DomainError(
    'conflict',
    `${clusterDir} was written by PostgreSQL ${found}; this release of Uade comes with PostgreSQL ${major}`,
    'Write a backup with the release that wrote it (npm run uade -- backup FILE), move the folder away, and restore with this one (npm run uade -- restore FILE).',
  );
}

/** Make the cluster, beside its place first: an interrupted start leaves no half of one. */
export function createCluster(cluster: Cluster, superuserPassword: string): void {
  const home = path.dirname(cluster.dir);
  removeHalfMade(home, path.basename(cluster.dir));
  const half = path.join(home, `${path.basename(cluster.dir)}.making-${process.pid}`);
  const passwordFile = path.join(home, `password-${process.pid}`);
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (cluster.user !== null) {
    for (const made of [home, half, passwordFile]) chownSync(made, cluster.user.uid, cluster.user.gid);
  }
  try {
    const args = [
      '-D',
      nameOfCluster(cluster, half),
      '-U',
      SUPERUSER,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    args.push(`--pwfile=../${path.basename(passwordFile)}`, ...localeArguments());
    const made = spawnSync(cluster.runtime.initdb, args, {
      ...cluster.user,
      cwd: half,
      env: databaseEnvironment(),
      encoding: 'utf8',
    });
    if (made.status !== 0) throw initialisationFailure(half, made.error?.message ?? made.stderr);
    renameSync(half, cluster.dir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

/** Give the superuser a new password without knowing the old one: `connection.json` was lost. */
export function resetSuperuserPassword(cluster: Cluster, password: string): void {
  const done = spawnSync(cluster.runtime.postgres, ['--single', '-D', nameOfCluster(cluster), SUPERUSER], {
    ...cluster.user,
    cwd: cluster.dir,
    env: databaseEnvironment(),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  throw new DomainError(
    'unavailable',
    `The database's password could not be renewed: ${lastLine(done.stderr)}`,
    null,
  );
}

/** Make the database and its two roles, where they don't stand yet, and set their passwords. */
export async function ensureDatabase(port: number, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('superuser', port, passwords, SUPERUSER) });
  await client.connect();
  try {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN PASSWORD '${password}'`);
    }
    // The owner may take the app role (SET ROLE), as it does where a DATABASE_URL gives one account only.
    await client.query(`GRANT ${APP_ROLE} TO ${OWNER_ROLE}`);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE} TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

/** The address at which one of the three roles reaches a database. */
export function databaseUrl(
  role: keyof Passwords,
  port: number,
  passwords: Passwords,
  database = DATABASE,
): string {
  const name = { superuser: SUPERUSER, owner: OWNER_ROLE, app: APP_ROLE }[role];
  return `postgres://${name}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}

/**
 * Sorting and letter case by PostgreSQL's own C.UTF-8, the same on every machine. Text search asks the system which
 * characters are letters: Linux answers under C.UTF-8, macOS under its UTF-8 locales, Windows without one.
 */
function localeArguments(): string[] {
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';
  return ['--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

function removeHalfMade(home: string, name: string): void {
  for (const entry of readdirSync(home)) {
    if (entry.startsWith(`${name}.making-`) || entry.startsWith('password-')) {
      rmSync(path.join(home, entry), { recursive: true, force: true });
    }
  }
}

function initialisationFailure(dir: string, said: string): DomainError {
  return new DomainError(
    'unavailable',
    `The database could not be made in ${dir}: ${lastLine(said)}`,
    'Choose another folder with UADE_DATA_DIR, on a local disk with 200 MB free.',
  );
}

function lastLine(said: string): string {
  return said.trim().split('\n').at(-1) ?? '';
}
