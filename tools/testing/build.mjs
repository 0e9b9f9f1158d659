/** Builds server and client as far as their sources changed. */
import process from 'node:process';
import { ensureBuilt } from '../process/build.mjs';
import { runScript } from '../process/refusal.mjs';
import { reporter } from '../process/reporter.mjs';

await runScript(() => ensureBuilt(['server', 'client'], reporter(process.stdout)));
