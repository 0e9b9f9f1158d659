import { sha256 } from '../../common/sha256';
import { type BlobCodec, unpackBytes } from '../../features/captures/blob-bytes';
import type { CheckResult, Finding } from './finding';
import { inBatches, type VerifyRun } from './in-batches';

interface Blob {
  readonly key: string;
  readonly codec: BlobCodec;
  readonly bytes: Buffer | null;
  /** Captures with these bytes, and how many bytes each says that they are. */
  readonly captures: readonly { readonly id: string; readonly length: number }[];
}

/** Whether the raw bytes are there and, unpacked, have the hash they are kept under, and every capture the length it was given. */
export async function verifyBytes(run: VerifyRun): Promise<CheckResult> {
  const findings: Finding[] = [];
  let checked = 0;
  const query = `SELECT sha256 AS key, codec, bytes, coalesce((
      SELECT json_agg(json_build_object('id', id, 'length', byte_length) ORDER BY id) FROM capture
      WHERE capture.sha256 = blob.sha256), '[]') AS captures
    FROM blob WHERE sha256 > $1 ORDER BY sha256 LIMIT $2`;
  await inBatches<Blob>(run, { query, first: '', size: 10 }, async (blobs) => {
    for (const blob of blobs) {
      checked += 1;
      findings.push(...(await findingsOf(blob)));
    }
  });
  return { what: 'raw bytes', checked, findings };
}

async function findingsOf({ key, codec, bytes: packed, captures }: Blob): Promise<Finding[]> {
  // Nothing can take bytes out by a decision: whoever did so had the database in hand.
  if (packed === null) return [`blob ${key}: its bytes are missing`];
  const bytes = await unpackBytes({ codec, bytes: packed }).catch(() => null);
  if (bytes === null) return [`blob ${key}: its bytes can’t be unpacked`];
  const hash = sha256(bytes);
  return [
    ...(hash === key ? [] : [`blob ${key}: its bytes have the hash ${hash}`]),
    ...captures
      .filter(({ length }) => length !== bytes.length)
      .map(({ id }) => `capture ${id}: its bytes are not as many as it says`),
  ];
}
