/** Build what changed since it was last built: a hash over the sources decides, which takes some ten milliseconds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { modules, projectNode, root, toolEnvironment } from './places.mjs';

const shared = ['libs', 'tsconfig.base.json', 'package-lock.json'];

const parts = {
  server: {
    text: 'Building the server',
    sources: ['server/src', 'tools/build-server.mjs', ...shared],
    made: ['main', 'cli', 'reading', 'listing'].map((name) => `dist/server/${name}.mjs`),
    args: ['tools/build-server.mjs'],
  },
  client: {
    text: 'Building the screens (a minute the first time)',
    sources: ['client', 'nx.json', ...shared],
    made: ['dist/client/browser/index.html'],
    args: [path.join(modules, 'nx', 'dist', 'bin', 'nx.js'), 'build', 'client', '--outputStyle=static'],
  },
};

const NOT_BUILT = /(^|\/)(fixtures|node_modules|testing)$|\.spec\.[cm]?ts$|^jest\.|^test-setup/;

/** Build the named parts (`server`, `client`) as far as their sources changed. */
export async function ensureBuilt(names, report) {
  for (const name of names) {
    const part = parts[name];
    const stampFile = path.join(root, 'dist', `.${name}-built-from`);
    const hash = hashOf(part.sources);
    const stands = part.made.every((file) => existsSync(path.join(root, file)));
    if (stands && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) continue;
    report.say(`${part.text} …`);
    await runToEnd(projectNode, part.args, { cwd: root, env: toolEnvironment({ NX_DAEMON: 'false' }) });
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, hash);
  }
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, file) {
  if (NOT_BUILT.test(file)) return;
  const full = path.join(root, file);
  if (!existsSync(full)) return;
  const entries = listing(full);
  if (entries === null) {
    hash.update(`${file}\0`).update(readFileSync(full));
    return;
  }
  for (const name of entries) addTo(hash, `${file}/${name}`);
}

/** The names in a folder, sorted; `null` for a file. */
function listing(full) {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
