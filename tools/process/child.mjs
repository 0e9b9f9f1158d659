/** Programs we run to their end: their output is kept, and shown only if they fail. */
import { spawn } from 'node:child_process';

const running = new Set();

/** End what still runs: we were told to stop in the middle of installing or building. */
export function stopChildren(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

/** Run a program; a failure rejects with what it wrote. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(said);
      const failure = new Error(`${said.trim()}\n${command} ${args.join(' ')} ended with ${code ?? signal}`);
      reject(Object.assign(failure, { signal }));
    });
  });
}
