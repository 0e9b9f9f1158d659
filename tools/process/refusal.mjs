/** A reason not to go on that a person can act on: said in one line, without a stack. */
import process from 'node:process';

export class Refusal extends Error {}

/** Run a script; a refusal or failure is written to standard error and ends it with code 1. */
export async function runScript(script) {
  // The terminal, or what reads us, may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await script();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
