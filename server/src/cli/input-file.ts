import { stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_CAPTURE_BYTES } from '@uade/capture';
import { DomainError } from '@uade/kernel';
import { errorCode } from './error-code';

const MEGABYTE = 1024 * 1024;

/**
 * Read a file that is to become a capture; one that is too large is refused before it is read.
 *
 * @throws not-found, invalid-input (a folder), forbidden, input-too-large
 */
export async function readWithin(
  file: string,
  read: (file: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      throw new DomainError('invalid-input', 'This is a folder', 'Name a file in it.');
    }
    if (found.size > MAX_CAPTURE_BYTES) {
      throw new DomainError(
        'input-too-large',
        `It has ${(found.size / MEGABYTE).toFixed(1)} MB; at most ${MAX_CAPTURE_BYTES / MEGABYTE} MB are read`,
        'Give the release by itself, without images or attachments.',
      );
    }
    return await read(file);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

function asRefusal(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT') {
    return new DomainError('not-found', `There is no such file in ${path.dirname(file)}`, 'Check its name.');
  }
  if (code === 'EACCES') {
    return new DomainError('forbidden', 'This user may not read it', 'Change its rights, or copy it.');
  }
  return error;
}
