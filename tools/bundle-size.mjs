/**
 * Prints the gzip size of the JavaScript that the browser loads before the first route, and fails where it is over
 * the budget. Reads the build's stats: `nx build client`, then `node tools/bundle-size.mjs [folder]`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What the issue allows, in bytes of gzip. */
export const BUDGET = 150_000;

/**
 * The files that an entry loads at once: itself and whatever it imports statically, over any number of steps.
 *
 * @param outputs  `outputs` of an esbuild metafile.
 */
export function initialFiles(outputs, entry) {
  const found = new Set();
  const waiting = [entry];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    found.add(file);
    const imports = outputs[file]?.imports ?? [];
    waiting.push(...imports.filter((one) => one.kind === 'import-statement').map((one) => one.path));
  }
  return [...found].filter((file) => file.endsWith('.js')).sort();
}

/** The entries that the page itself names: its scripts of the build. */
export function entriesOf(html, outputs) {
  const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]);
  return named.filter((file) => file in outputs);
}

/** Each initial file of a build with its gzip size in bytes, largest first. */
export function measure(folder) {
  const { outputs } = JSON.parse(readFileSync(path.join(folder, 'browser-stats.json'), 'utf8'));
  const browser = path.join(folder, 'browser');
  const entries = entriesOf(readFileSync(path.join(browser, 'index.html'), 'utf8'), outputs);
  if (entries.length === 0)
    throw new Error(`${browser}/index.html names no script of browser-stats.json: build again`);
  const files = new Set(entries.flatMap((entry) => initialFiles(outputs, entry)));
  const sizes = [...files].map((file) => ({
    file,
    gzip: gzipSync(readFileSync(path.join(browser, file)), { level: 9 }).length,
  }));
  return sizes.sort((one, other) => other.gzip - one.gzip);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function main(folder) {
  const sizes = measure(folder);
  for (const { file, gzip } of sizes) console.log(`${kilobytes(gzip).padStart(10)}  ${file}`);
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  console.log(`${kilobytes(total).padStart(10)}  initial JavaScript, gzip (budget ${kilobytes(BUDGET)})`);
  if (total > BUDGET) {
    console.error('Over the budget: load what grew with a lazy route or @defer.');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? 'dist/client');
