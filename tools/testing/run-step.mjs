import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { honest, nothing } from './counting.mjs';
import { root } from './parts.mjs';

const bin = path.join(root, 'node_modules/.bin');

/** Runs one command with the project's own Node first on the path; resolves with its exit code. */
function run([name, ...args], env) {
  const child = spawn(name, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NX_TUI: 'false',
      NX_DAEMON: 'false',
      ...env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    },
  });
  const stop = (signal) => child.kill(signal);
  process.on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

function readResult(step) {
  try {
    return step.count(JSON.parse(readFileSync(step.file, 'utf8')));
  } catch (error) {
    console.error(`${step.name} left no readable result: ${error.message}`);
    return null;
  }
}

/** Runs one step and counts its tests; a step that only prepares counts only when it fails. */
export async function runStep(step) {
  console.log(`\n▸ ${step.name}`);
  if (step.file) rmSync(step.file, { force: true });
  const exitCode = await run(step.command, step.env);
  if (step.prepares) return exitCode === 0 ? nothing : { ...nothing, failed: 1 };
  if (!step.count) return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
  return honest(readResult(step), exitCode);
}
