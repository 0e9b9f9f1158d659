import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './places.mjs';

/**
 * Bundle a module of `e2e/` and import it, such as `soak/soak`: it is TypeScript like the tests that it shares the local site with.
 * It finds the root of the repository by its place, as they do: two folders below.
 */
export async function loadE2e(name) {
  const outfile = path.join(root, 'dist/tools', `${path.basename(name)}.mjs`);
  await build({
    entryPoints: [path.join(root, 'e2e', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
