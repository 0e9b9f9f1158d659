import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

const root = path.resolve(__dirname, '../../../..');

/** The server, the command line and the threads' programs, built as they are for use, in a folder of this run's own. */
export interface BuiltPrograms {
  readonly folder: string;
  startServer(dataDir: string): Promise<RunningServer>;
  /** Begin a command; `ended` gives its exit code and what it wrote. */
  startCommand(dataDir: string, ...args: string[]): RunningCommand;
  remove(): void;
}

/** A server as a process of its own. */
export interface RunningServer {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  stop(): Promise<number | null>;
}

/** A command as a process of its own. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Build them; takes about a second. */
export function buildPrograms(): BuiltPrograms {
  const folder = path.join(root, `dist/testing/server-${process.pid}`);
  execFileSync(process.execPath, ['tools/build-server.mjs', folder], { cwd: root });
  const start = (program: string, dataDir: string, args: string[]): ChildProcess =>
    fork(path.join(folder, program), args, {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        UADE_DATA_DIR: dataDir,
        UADE_DEMO: 'false',
        UADE_LIFELINE: 'true',
        PORT: '0',
      },
      execArgv: [],
      silent: true,
    });
  return {
    folder,
    startServer: (dataDir) => whenReady(start('main.mjs', dataDir, [])),
    startCommand: (dataDir, ...args) => whenEnded(start('cli.mjs', dataDir, args)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function whenReady(child: ChildProcess): Promise<RunningServer> {
  const { ended, said } = follow(child);
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: { event?: string }) => message.event === 'ready' && resolve());
    void ended.then((code) => reject(new Error(`The server ended with ${String(code)}: ${said()}`)));
  });
  return { process: child, ended, stop: () => (child.kill('SIGTERM'), ended) };
}

function whenEnded(child: ChildProcess): RunningCommand {
  const { ended, said } = follow(child);
  return { process: child, ended: ended.then((code) => ({ code, said: said() })) };
}

function follow(child: ChildProcess): { ended: Promise<number | null>; said: () => string } {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (text += data.toString('utf8')));
  return {
    ended: new Promise((resolve) => void child.once('close', (code) => resolve(code))),
    said: () => text,
  };
}

/** A folder of `count` releases of a fictional town. */
export function writeReleases(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const name = `release-${String(number).padStart(3, '0')}.txt`;
    writeFileSync(path.join(folder, name), releaseText(number));
  }
}

function releaseText(number: number): string {
  return [
    `Mayor of Köközek speaks of street ${number}`,
    `Aigul Fiction, the mayor of the town of Köközek, met the people of street ${number} on Monday.`,
    `“We will repair street ${number} by 1 December 2026,” Aigul Fiction said.`,
    `She instructed the town's road service to publish the costs of street ${number} every month.`,
  ].join('\n\n');
}

/** Ask the database that runs on a data folder, as the owner. */
export async function askRunning(dataDir: string, query: string): Promise<unknown[][]> {
  const { passwords, running } = JSON.parse(readFileSync(path.join(dataDir, 'connection.json'), 'utf8'));
  const client = new Client({
    host: '127.0.0.1',
    port: running.port,
    user: 'uade_owner',
    password: passwords.owner,
    database: 'uade',
  });
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Wait until at least `count` captures are stored; the database may not run yet. */
export async function untilCaptured(dataDir: string, count: number, command: RunningCommand): Promise<void> {
  const ended = command.ended.then(({ said }) => {
    throw new Error(`The command ended before ${count} captures were stored: ${said}`);
  });
  const counted = async (): Promise<void> => {
    for (;;) {
      const rows = await askRunning(dataDir, 'SELECT count(*)::int FROM capture').catch(() => [[0]]);
      if (Number(rows[0]?.[0]) >= count) return;
      await delay(10);
    }
  };
  await Promise.race([counted(), ended]);
}
