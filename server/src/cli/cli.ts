import 'reflect-metadata';
import process from 'node:process';
import { type Command, explain, type Surroundings, UsageError } from './command';
import { onStopRequested } from './stop-signals';

/** The subcommands; each is loaded when it is called, for most don't need the whole server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command')).importCommand,
  analyse: async () => (await import('./analyse-command')).analyseCommand,
  reanalyse: async () => (await import('./reanalyse-command')).reanalyseCommand,
  sources: async () => (await import('./sources-command')).sourcesCommand,
  export: async () => (await import('./export-command')).exportCommand,
  backup: async () => (await import('./backup-command')).backupCommand,
  restore: async () => (await import('./restore-command')).restoreCommand,
  verify: async () => (await import('./verify-command')).verifyCommand,
};

const USAGE_PROBLEM = 2;
const INTERRUPTED = 130;

/** Run `uade <command> …`; the exit code is 0 if all went well, 1 if not, 2 if the call was not understood. */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const wantsHelp = ['help', '--help', '-h'].includes(name);
  if (wantsHelp) return printOverview();
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    tell(`uade has no command “${name}”. Its commands: ${Object.keys(COMMANDS).join(', ')}.`);
    return USAGE_PROBLEM;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) return printHelp(command);
  return runCommand(command, rest);
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  onStopRequested(() => stop.abort());
  const surroundings: Surroundings = { folder: process.cwd(), stopped: stop.signal, print, tell };
  try {
    return await command.run(args, surroundings);
  } catch (error) {
    if (stop.signal.aborted) return INTERRUPTED;
    tell(explain(error));
    if (!(error instanceof UsageError)) return 1;
    tell(`Usage: uade ${command.usage}`);
    return USAGE_PROBLEM;
  }
}

async function printOverview(): Promise<number> {
  print('uade: the command line of Uade (npm run uade -- COMMAND …)\n');
  for (const load of Object.values(COMMANDS)) {
    const { usage, summary } = await load();
    print(`  ${usage}\n      ${summary}`);
  }
  print('\nuade COMMAND --help tells more of one command.');
  return 0;
}

function printHelp({ usage, summary, details }: Command): number {
  print([`uade ${usage}`, '', summary, ...details.map((line) => `  ${line}`)].join('\n'));
  return 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

const code = await main(process.argv.slice(2));
// What was written must be out before the process ends: a pipe takes it in pieces.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
