import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundle one TypeScript library, such as `analysis`, and import it. What isn't relative or `@uade/…` stays outside. */
export async function loadLib(name) {
  const folder = await mkdtemp(path.join(tmpdir(), 'uade-eval-'));
  try {
    const outfile = path.join(folder, `${name}.mjs`);
    await build({
      entryPoints: [path.join(root, 'libs', name, 'src/index.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      tsconfig: path.join(root, 'tsconfig.base.json'),
      logLevel: 'error',
      banner: {
        js: `import { createRequire as uadeCreateRequire } from 'node:module'; const require = uadeCreateRequire(${JSON.stringify(pathToFileURL(path.join(root, 'package.json')).href)});`,
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
