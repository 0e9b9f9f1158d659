/** Where things stand in the working copy. */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
export const modules = path.join(root, 'node_modules');

/** The project's own Node, which comes with its packages; the machine's may be older. */
export const projectNode = path.join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * How Node runs the built programs. A pattern is compiled when it is first used, not interpreted at first: the engine then
 * optimises all of them, where it else stops half-way through the rules of three languages (docs/adr/0022-patterns-are-compiled-at-once.md).
 */
export const programFlags = ['--enable-source-maps', '--no-regexp-tier-up'];

/** The folder of everything Uade keeps. */
export const dataDir = path.resolve(root, process.env.UADE_DATA_DIR || '.data');

/** The environment of the programs we start: the project's own tools and Node first. */
export function toolEnvironment(extra = {}) {
  const bins = [path.join(modules, '.bin'), path.dirname(projectNode)].join(path.delimiter);
  return {
    // Compiled code is kept between starts, which spares a good tenth of each.
    NODE_COMPILE_CACHE: path.join(modules, '.cache', 'node'),
    ...process.env,
    PATH: `${bins}${path.delimiter}${process.env.PATH ?? ''}`,
    UADE_DATA_DIR: dataDir,
    ...extra,
  };
}
