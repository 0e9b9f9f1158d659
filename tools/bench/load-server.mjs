import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../process/places.mjs';

/** Bundle parts of the server and import them. @param exports  TypeScript that exports them, by paths from the root. */
export async function loadServer(exports) {
  const outfile = path.join(root, `dist/bench/server-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'server/tsconfig.json',
    keepNames: true,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
