/**
 * `npm test`: installs from the lock file if needed, then runs every part, or the parts named
 * (`node tools/test.mjs unit medium`). All run, even when one fails; the last line is the sum of what the runners counted.
 * This file runs on the machine's Node (20 or newer); the parts on the project's own.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { stopChildren } from './process/child.mjs';
import { ensureInstalled } from './process/install.mjs';
import { projectNode, root, toolEnvironment } from './process/places.mjs';
import { runScript } from './process/refusal.mjs';
import { reporter } from './process/reporter.mjs';

await runScript(async () => {
  const leave = () => {
    stopChildren();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leave);
  await ensureInstalled(reporter(process.stdout));
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, leave);
  const child = spawn(projectNode, [path.join(root, 'tools/testing/main.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnvironment(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the runners through the terminal, the rest through us.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.exit(code ?? 1);
});
