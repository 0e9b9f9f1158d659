/**
 * `npm test`: installs from the lock file if needed, then runs every part, or the parts named
 * (`node tools/test.mjs unit medium`). All run, even when one fails; the last line is the sum of what the runners counted.
 * This file runs on the machine's Node (20 or newer); the rest on the project's own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ownNode = path.join(root, 'node_modules/node/bin/node');

if (!existsSync(ownNode)) {
  console.log('Installing what the lock file names …');
  const npm = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

const child = spawn(ownNode, [path.join(root, 'tools/testing/main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGINT', () => undefined);
child.once('close', (code) => process.exit(code ?? 1));
