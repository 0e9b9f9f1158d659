import { DomainError } from '@uade/kernel';
import iconv from 'iconv-lite';
import { MAX_CAPTURE_BYTES } from '../limits';
import { decodeBytes } from './decode';

function refuseSize(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new DomainError('empty-input', 'The input is empty.', 'Check the address and try again.');
  if (bytes.length <= MAX_CAPTURE_BYTES) return;
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  throw new DomainError(
    'input-too-large',
    `The input has ${size} MB; at most 15 MB are read.`,
    'Take a feed or sitemap with fewer entries.',
    { bytes: bytes.length, limit: MAX_CAPTURE_BYTES },
  );
}

/**
 * Bytes of a feed, sitemap or list to characters, as for a page, but a broken sign or an unknown label doesn't make it
 * fail: what is wanted are addresses, and the release itself is decoded strictly later.
 *
 * @throws empty-input, input-too-large, binary-input
 */
export function decodeLeniently(bytes: Uint8Array, contentType: string | null): string {
  refuseSize(bytes);
  for (const header of [contentType, null]) {
    try {
      return decodeBytes(bytes, { contentType: header, mediaType: 'text/html' }).text;
    } catch (error) {
      const code = error instanceof DomainError ? error.code : null;
      if (code === 'malformed-text') break;
      if (code !== 'unknown-charset') throw error;
    }
  }
  return iconv.decode(bytes, 'utf-8', { stripBOM: true });
}
