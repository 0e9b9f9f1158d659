/** Serves the built app on a data folder of its own, which is gone when it stops: what the tests of the whole run against. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const server = path.join(root, 'dist/server/main.mjs');
if (!existsSync(server)) {
  console.error(
    'The server is not built. Run `npm run test:e2e`, which builds it, or `npx nx run-many -t build`.',
  );
  process.exit(1);
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'uade-e2e-'));
const child = spawn(path.join(root, 'node_modules/node/bin/node'), ['--enable-source-maps', server], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, UADE_DATA_DIR: dataDir },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.once('close', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
