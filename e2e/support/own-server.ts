import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const node = path.join(root, 'node_modules/node/bin/node');
/** As `programFlags` of tools/process/places.mjs. */
const flags = ['--enable-source-maps', '--no-regexp-tier-up'];

const readySchema = z.object({ event: z.literal('ready'), url: z.string() });

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that runs on a data folder. */
export class Program {
  readonly ended: Promise<Ended>;
  private stdout = '';
  private stderr = '';

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (part: Buffer) => (this.stdout += part.toString()));
    child.stderr?.on('data', (part: Buffer) => (this.stderr += part.toString()));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) =>
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }),
      );
    });
  }

  /** The URL that it serves on, as soon as it does. */
  async ready(): Promise<string> {
    const said = new Promise<string>((resolve) => {
      this.child.on('message', (message) => {
        const ready = readySchema.safeParse(message);
        if (ready.success) resolve(ready.data.url);
      });
    });
    const early = this.ended.then(({ stderr, stdout }) => {
      throw new Error(`It ended before it was ready: ${stderr}\n${stdout.slice(-2000)}`);
    });
    return Promise.race([said, early]);
  }

  /** Ends it without giving it a chance to say goodbye. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Ends it as Ctrl-C does. */
  async stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** A data folder of the test's own, with the programs that run on it. */
export class Installation {
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'uade-own-'));
  private readonly programs: Program[] = [];

  /** Starts the built server, without the demo, on a free port; `settings` are variables of its environment. */
  serve(settings: Readonly<Record<string, string>> = {}): Program {
    return this.run('main.mjs', [], settings);
  }

  /** Runs `uade …` as the command line does. */
  uade(...args: string[]): Program {
    return this.run('cli.mjs', args);
  }

  private run(
    file: string,
    args: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ): Program {
    const child = spawn(node, [...flags, path.join(root, 'dist/server', file), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        UADE_DATA_DIR: this.dataDir,
        UADE_DEMO: 'false',
        UADE_LIFELINE: 'true',
        PORT: '0',
        DATABASE_URL: '',
        DATABASE_APP_URL: '',
        ...settings,
      },
    });
    const program = new Program(child);
    this.programs.push(program);
    return program;
  }

  /** The address of its database, as long as it runs. */
  databaseUrl(role: 'superuser' | 'owner' = 'superuser'): string | null {
    try {
      const { passwords, running } = connectionSchema.parse(
        JSON.parse(readFileSync(path.join(this.dataDir, 'connection.json'), 'utf8')),
      );
      const name = { superuser: 'postgres', owner: 'uade_owner' }[role];
      return running && `postgresql://${name}:${passwords[role]}@127.0.0.1:${running.port}/uade`;
    } catch {
      return null;
    }
  }

  /** The process of its database, as long as it runs. */
  databasePid(): number | null {
    try {
      const [pid] = readFileSync(path.join(this.dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
      return Number(pid);
    } catch {
      return null;
    }
  }

  /** Ends the database as a power cut does: at once, nothing written, nobody told. */
  async crashDatabase(): Promise<void> {
    const pid = this.databasePid();
    if (pid === null || !this.isDatabase(pid)) return;
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await setTimeout(20);
  }

  /** Whether the process is the database of this folder, and not another that got a number of the past. */
  private isDatabase(pid: number): boolean {
    try {
      return realpathSync(`/proc/${pid}/cwd`) === realpathSync(path.join(this.dataDir, 'postgres/data'));
    } catch {
      return process.platform !== 'linux';
    }
  }

  /** Ends what still runs and removes the folder, whatever the test has left. */
  async remove(): Promise<void> {
    for (const program of this.programs) await program.kill();
    await this.crashDatabase();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const connectionSchema = z.object({
  passwords: z.object({ superuser: z.string(), owner: z.string() }),
  running: z.object({ port: z.int() }).nullable(),
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
