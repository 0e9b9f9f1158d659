import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@uade/kernel';

/**
 * See, before anything is started, that a file can be written: its folder must be there, and the name no folder's.
 *
 * @param example  A name for a file in a folder.
 * @throws not-found, invalid-input
 */
export async function refuseUnwritable(file: string, written: string, example: string): Promise<void> {
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new DomainError(
      'not-found',
      `${written}: there is no folder ${path.dirname(file)}`,
      'Make it first.',
    );
  }
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile()) {
    throw new DomainError(
      'invalid-input',
      `${written}: this is a folder`,
      `Name a file in it, such as ${example}.`,
    );
  }
}
