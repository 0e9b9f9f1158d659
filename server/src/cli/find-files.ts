import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@uade/kernel';

/** The files of one import. */
export interface FoundFiles {
  readonly isFolder: boolean;
  readonly folder: string;
  /** Paths below `folder`, sorted, so that two runs go the same way. */
  readonly files: readonly string[];
  /** How many files of the folder are of a kind that is not read. */
  readonly ignored: number;
}

const READ = /\.(html?|xhtml|shtml|txt|text|md|markdown|pdf)$/i;

/**
 * The file, or all files of the folder and the folders in it. Hidden ones are passed over.
 *
 * @throws not-found    If there is nothing of this name.
 * @throws empty-input  If the folder holds no file of a kind that is read.
 */
export async function findFiles(given: string): Promise<FoundFiles> {
  const found = await stat(given).catch(() => null);
  if (found === null) {
    throw new DomainError('not-found', `${given}: there is no such file or folder`, 'Check its name.');
  }
  if (!found.isDirectory()) {
    return { isFolder: false, folder: path.dirname(given), files: [path.basename(given)], ignored: 0 };
  }
  const all = await visibleFiles(given);
  const files = all.filter((file) => READ.test(file)).sort();
  if (files.length === 0) {
    throw new DomainError(
      'empty-input',
      `${given}: the folder holds no release`,
      'Releases are .html, .txt, .md or .pdf files.',
    );
  }
  return { isFolder: true, folder: given, files, ignored: all.length - files.length };
}

async function visibleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => part.startsWith('.')));
}
