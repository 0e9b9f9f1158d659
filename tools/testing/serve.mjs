/**
 * Serves the built app on a data folder of its own, which is gone when it stops: what the tests of the whole run against. Says
 * where it is as soon as it is ready.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { programFlags, projectNode, root, toolEnvironment } from '../process/places.mjs';

const server = path.join(root, 'dist/server/main.mjs');
if (!existsSync(server)) {
  console.error('The server is not built: run `npm run test:e2e`, which builds it.');
  process.exit(1);
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'uade-e2e-'));
const child = spawn(projectNode, [...programFlags, server], {
  cwd: root,
  // It stops when the channel to us closes, however we ended.
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  // Never a database that somebody works on.
  env: toolEnvironment({
    UADE_DATA_DIR: dataDir,
    UADE_LIFELINE: 'true',
    DATABASE_URL: '',
    DATABASE_APP_URL: '',
  }),
});
child.on('message', ({ event, url }) => {
  if (event === 'ready') console.log(`Serving at ${url}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.once('close', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
