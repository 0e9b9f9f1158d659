import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { root, toolEnvironment } from '../process/places.mjs';
import { honest, nothing } from './counting.mjs';

/** Runs one command with the project's own tools first on the path; resolves with its exit code. */
function run([name, ...args], env) {
  const child = spawn(name, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: toolEnvironment({ NX_TUI: 'false', NX_DAEMON: 'false', ...env }),
  });
  let stopped = false;
  const stop = (signal) => {
    stopped = true;
    child.kill(signal);
  };
  process.on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      // Told to stop, nothing more is run.
      if (stopped) process.exit(143);
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
