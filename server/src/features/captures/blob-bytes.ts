import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { MAX_CAPTURE_BYTES } from '@uade/capture';

/** How the bytes of a blob are kept: as they are, or as one frame of Zstandard (RFC 8878). */
export const BLOB_CODECS = ['identity', 'zstd'] as const;
export type BlobCodec = (typeof BLOB_CODECS)[number];

/** Bytes as the database keeps them. */
export interface PackedBytes {
  readonly codec: BlobCodec;
  readonly bytes: Buffer;
}

/** Where zstd packs pages five to one and still faster than they are stored; see docs/adr/0019. */
const LEVEL = 3;

/** Pack bytes, unless that makes them no smaller, as with most PDF files. */
export async function packBytes(bytes: Uint8Array): Promise<PackedBytes> {
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: LEVEL };
  // Told how much is to come, it takes memory and time for that and no more: half the time for a page.
  const packed = await promisify(zlib.zstdCompress)(bytes, { params, pledgedSrcSize: bytes.length });
  return packed.length < bytes.length
    ? { codec: 'zstd', bytes: packed }
    : { codec: 'identity', bytes: Buffer.from(bytes) };
}

/**
 * Undo `packBytes`; never to more than a capture may have, whatever the database holds.
 *
 * @throws the errors of zlib, where the bytes were altered
 */
export async function unpackBytes({ codec, bytes }: PackedBytes): Promise<Buffer> {
  if (codec === 'identity') return bytes;
  return promisify(zlib.zstdDecompress)(bytes, { maxOutputLength: MAX_CAPTURE_BYTES });
}
