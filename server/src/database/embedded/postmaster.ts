import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@uade/kernel';
import type { DatabaseUser } from './database-user';
import { isAlive, worksIn } from './process-identity';
import type { Runtime } from './runtime';

/** A cluster (PostgreSQL's word for its data folder) and what runs it. */
export interface Cluster {
  readonly dir: string;
  readonly logFile: string;
  readonly runtime: Runtime;
  readonly user: DatabaseUser | null;
}

/** A PostgreSQL started by this process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Settles when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

const STOP_PATIENCE_MS = 20_000;
const START_PATIENCE_MS = 120_000;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * How a cluster is named to its own programs, run in it. Root's clusters may lie below folders that the database
 * user may not pass through; `/proc/self/cwd` leads to the present folder without passing through any.
 */
export function nameOfCluster(cluster: Cluster, dir = cluster.dir): string {
  return cluster.user !== null && process.platform === 'linux' ? '/proc/self/cwd' : dir;
}

/** The environment of PostgreSQL's programs: no `PG…` variable of the user's. Windows' programs need the system's own. */
export function databaseEnvironment(): NodeJS.ProcessEnv | undefined {
  return process.platform === 'win32' ? undefined : { TZ: 'UTC' };
}

/** Start PostgreSQL on `port` and wait until it accepts connections. */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const log = openLog(cluster.logFile);
  const logStart = statSync(cluster.logFile).size;
  const args = ['-D', nameOfCluster(cluster), '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const child = spawn(cluster.runtime.postgres, args, {
    ...cluster.user,
    cwd: cluster.dir,
    env: databaseEnvironment(),
    stdio: ['ignore', log, log],
    // Ctrl-C in the terminal must reach the server first: it stops PostgreSQL last.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);
  await waitUntilReady(child, cluster, logStart);
  child.unref();
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  return { pid: child.pid ?? 0, port, ended };
}

/**
 * Stop a PostgreSQL that a killed server left running in the cluster, and make the way free for a start.
 * A process that merely has the number written in `postmaster.pid` is left alone.
 */
export async function clearCluster(cluster: Cluster): Promise<'nothing' | 'stopped'> {
  const left = readPidFile(cluster.dir);
  if (left === null) return 'nothing';
  if (worksIn(left.pid, cluster.dir)) {
    await stopPostmaster(cluster, left.pid);
    return 'stopped';
  }
  if (isAlive(left.pid)) disownPidFile(cluster.dir);
  return 'nothing';
}

/** Stop PostgreSQL: fast (sessions are ended, the data is written), and only if that hangs at once. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];
  for (const signal of signals) {
    requestStop(cluster, pid, signal);
    if (await endsWithin(cluster, pid, STOP_PATIENCE_MS)) return;
  }
  throw new DomainError(
    'unavailable',
    `PostgreSQL (process ${pid}) does not stop`,
    `End process ${pid}, then start again.`,
  );
}

function requestStop(cluster: Cluster, pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    spawnSync(cluster.runtime.pgCtl, ['stop', '-D', cluster.dir, '-m', mode, '-W'], {
      env: databaseEnvironment(),
    });
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function endsWithin(cluster: Cluster, pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 20) {
    if (!worksIn(pid, cluster.dir)) return true;
    await delay(20);
  }
  return false;
}

async function waitUntilReady(child: ChildProcess, cluster: Cluster, logStart: number): Promise<void> {
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure ??= `ended with ${String(code ?? signal)}`));
  for (let waited = 0; waited < START_PATIENCE_MS; waited += 20) {
    if (failure !== null) throw startFailure(cluster, failure, logStart);
    const written = readPidFile(cluster.dir);
    if (written?.pid === child.pid && written?.ready) return;
    await delay(20);
  }
  child.kill('SIGQUIT');
  throw startFailure(cluster, `was not ready after ${START_PATIENCE_MS / 1000} s`, logStart);
}

function startFailure(cluster: Cluster, failure: string, logStart: number): DomainError {
  const said = readFileSync(cluster.logFile).subarray(logStart).toString('utf8');
  const reasons = said.split('\n').filter((line) => /FATAL|HINT|PANIC/.test(line));
  return new DomainError(
    'unavailable',
    `PostgreSQL did not start: ${failure}${reasons.length > 0 ? `: ${reasons.join(' ')}` : ''}`,
    `Read ${cluster.logFile}.`,
    {
      portTaken: /could not bind|could not create any TCP/.test(said),
      stillInUse: /still in use/.test(said),
    },
  );
}

/** PostgreSQL's own note of who runs a cluster: number on the first line, state on the eighth. */
function readPidFile(clusterDir: string): { readonly pid: number; readonly ready: boolean } | null {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/**
 * Make a `postmaster.pid` whose number has passed to an unrelated program stale in PostgreSQL's eyes: it takes its
 * parent's number for stale. The rest of the file stays, so that PostgreSQL still looks for surviving sessions.
 */
function disownPidFile(clusterDir: string): void {
  const file = path.join(clusterDir, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
