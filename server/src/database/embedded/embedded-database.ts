import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@uade/kernel';
import {
  clusterExists,
  createCluster,
  databaseUrl,
  ensureDatabase,
  refuseOtherMajor,
  resetSuperuserPassword,
} from './cluster';
import {
  type Connection,
  newPasswords,
  type Passwords,
  readConnection,
  writeConnection,
} from './connection-file';
import { databaseUser } from './database-user';
import {
  type FolderHolder,
  folderHolder,
  type FolderLock,
  type FolderUser,
  isHeldByAnother,
  takeFolder,
} from './folder-lock';
import { clearCluster, type Cluster } from './postmaster';
import { ensureRuntime } from './runtime';
import { superviseDatabase } from './supervise';

/** How the server and the command line reach PostgreSQL. */
export interface DatabaseAccess {
  /** Signs in as the role that owns and migrates the database. */
  readonly ownerUrl: string;
  /** Signs in as the app role; `null`: the owner's connection takes the app role by `SET ROLE`. */
  readonly appUrl: string | null;
  /** Stop what this process started: to be called last, after every connection is closed. Safe to call twice. */
  stop(): Promise<void>;
}

/** An embedded PostgreSQL that this process runs. */
export interface EmbeddedDatabase extends DatabaseAccess {
  readonly appUrl: string;
  /** Signs in as PostgreSQL's superuser: only tests make and drop databases with it. */
  readonly superuserUrl: string;
  /** Notes where the server answers, so that a second start on the same folder can name it. */
  announce(url: string): void;
}

/** Where an embedded PostgreSQL keeps its data, and how. */
export interface EmbeddedOptions {
  /** The folder of everything Uade keeps (`UADE_DATA_DIR`); made if it is not there. */
  readonly dataDir: string;
  /** Loopback port of PostgreSQL; without it a free one is found. */
  readonly port?: number;
  /** `false` trades safety against power cuts for speed: tests only. */
  readonly durable?: boolean;
  /** Hears, in a few words, what the first start is busy with. */
  readonly onProgress?: (message: string) => void;
  /** Hears that PostgreSQL ended although nobody stopped it, and whether it could be started again. */
  readonly onLost?: (message: string, recovered: boolean) => void;
}

const READY_PATIENCE_MS = 120_000;

/**
 * Start the PostgreSQL of a data folder, making it on the first start and clearing up after a killed one.
 *
 * @throws conflict     If another process works in the folder (it is named), or another major version wrote it.
 * @throws unavailable  If PostgreSQL cannot be run or does not start.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const taken = take(options.dataDir, 'server');
  if (isHeldByAnother(taken)) throw folderInUse(options.dataDir, taken);
  return startInFolder(options, taken);
}

/**
 * For the command line: use the PostgreSQL that a running server has in the folder, or start it for the time of one
 * command. While another command works in the folder, wait for it.
 */
export async function attachOrStartEmbeddedDatabase(
  options: EmbeddedOptions,
): Promise<DatabaseAccess & { readonly attached: boolean }> {
  let told = false;
  for (;;) {
    const taken = take(options.dataDir, 'command');
    if (!isHeldByAnother(taken)) return { ...(await startInFolder(options, taken)), attached: false };
    if (taken.user === 'server') {
      const access = await attach(options.dataDir, taken);
      if (access) return { ...access, attached: true };
      continue;
    }
    if (!told) options.onProgress?.(`Waiting for another command (process ${taken.pid}) to end`);
    told = true;
    await delay(200);
  }
}

function take(dataDir: string, user: FolderUser): FolderLock | FolderHolder {
  try {
    return takeFolder(dataDir, user);
  } catch (error) {
    throw asDomainError(error, dataDir);
  }
}

async function startInFolder(options: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedDatabase> {
  try {
    return await start(options, lock);
  } catch (error) {
    lock.release();
    throw asDomainError(error, options.dataDir);
  }
}

async function start(options: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedDatabase> {
  const { dataDir, onProgress } = options;
  const cluster = prepareCluster(dataDir, onProgress);
  const passwords = await prepareData(cluster, dataDir, onProgress);
  const { major } = cluster.runtime;
  const supervised = await superviseDatabase(cluster, {
    port: options.port ?? null,
    findPort: freePort,
    durable: options.durable ?? true,
    onStarted: ({ pid, port }) =>
      writeConnection(dataDir, { major, passwords, running: { pid, port, startedBy: process.pid } }),
    onLost: options.onLost ?? (() => undefined),
  });
  const { port } = supervised;
  await ensureDatabase(port, passwords).catch(async (error: unknown) => {
    await supervised.stop();
    throw error;
  });
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await supervised.stop();
    writeConnection(dataDir, { major, passwords, running: null });
    lock.release();
  };
  return {
    ownerUrl: databaseUrl('owner', port, passwords),
    appUrl: databaseUrl('app', port, passwords),
    superuserUrl: databaseUrl('superuser', port, passwords),
    announce: (url) => lock.announce(url),
    stop: () => (stopping ??= stop()),
  };
}

function prepareCluster(dataDir: string, onProgress: EmbeddedOptions['onProgress']): Cluster {
  const home = path.join(dataDir, 'postgres');
  const dir = path.join(home, 'data');
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (!clusterExists(dir)) onProgress?.('Preparing the database (first start only)');
  const user = databaseUser(dir);
  const runtime = ensureRuntime(path.join(home, 'runtime'), user);
  return { dir, logFile: path.join(dataDir, 'logs', 'postgres.log'), runtime, user };
}

/** See that there is a cluster that nobody runs, and that its passwords are known. */
async function prepareData(
  cluster: Cluster,
  dataDir: string,
  onProgress: EmbeddedOptions['onProgress'],
): Promise<Passwords> {
  const known = readConnection(dataDir)?.passwords;
  const passwords = known ?? newPasswords();
  const { major } = cluster.runtime;
  if (clusterExists(cluster.dir)) {
    refuseOtherMajor(cluster.dir, major);
    const found = await clearCluster(cluster);
    if (found === 'stopped') onProgress?.('Stopped the database that a killed server had left running');
    if (!known) resetSuperuserPassword(cluster, passwords.superuser);
  } else {
    createCluster(cluster, passwords.superuser);
  }
  writeConnection(dataDir, { major, passwords, running: null });
  return passwords;
}

/** Wait for the server that holds the folder to have its database; `null` if the server ended meanwhile. */
async function attach(dataDir: string, holder: FolderHolder): Promise<DatabaseAccess | null> {
  for (let waited = 0; waited < READY_PATIENCE_MS; waited += 100) {
    const connection = readRunning(dataDir);
    if (connection?.running?.startedBy === holder.pid) {
      const { passwords, running } = connection;
      return {
        ownerUrl: databaseUrl('owner', running.port, passwords),
        appUrl: databaseUrl('app', running.port, passwords),
        stop: () => Promise.resolve(),
      };
    }
    if (folderHolder(dataDir)?.pid !== holder.pid) return null;
    await delay(100);
  }
  throw folderInUse(dataDir, holder);
}

function readRunning(dataDir: string): Connection | null {
  try {
    return readConnection(dataDir);
  } catch (error) {
    throw asDomainError(error, dataDir);
  }
}

function folderInUse(dataDir: string, holder: FolderHolder): DomainError {
  const who = holder.user === 'server' ? 'Uade is already running' : 'A uade command is at work';
  const where = holder.url === null ? '' : ` at ${holder.url}`;
  return new DomainError(
    'conflict',
    `${who} on the folder ${dataDir}: process ${holder.pid}${where}`,
    holder.user === 'server'
      ? 'Use the running one, stop it first, or set UADE_DATA_DIR to another folder.'
      : 'Wait until it has ended.',
    { pid: holder.pid, url: holder.url },
  );
}

function asDomainError(error: unknown, dataDir: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'EACCES' && code !== 'EPERM') return error;
  return new DomainError(
    'unavailable',
    `The data folder ${dataDir} may not be written by this user: ${(error as Error).message}`,
    'Start as the user who owns it, or set UADE_DATA_DIR to a folder of your own.',
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
