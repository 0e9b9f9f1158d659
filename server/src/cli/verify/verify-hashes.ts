import type { Client } from 'pg';
import { sha256 } from '../../common/sha256';
import type { CheckResult, Finding } from './finding';
import { inBatches } from './in-batches';

/** Whether the raw bytes have the hash they are kept under, and every capture the length it was given. */
export async function verifyBytes(client: Client): Promise<CheckResult> {
  const findings: Finding[] = [];
  let checked = 0;
  let erased = 0;
  const query = `SELECT sha256 AS key, bytes,
      ARRAY(SELECT id::text FROM capture WHERE capture.sha256 = blob.sha256 AND byte_length <> length(bytes)) AS mislaid
    FROM blob WHERE sha256 > $1 ORDER BY sha256 LIMIT $2`;
  type Blob = { key: string; bytes: Buffer | null; mislaid: string[] };
  const look = ({ key, bytes, mislaid }: Blob): void => {
    checked += 1;
    if (bytes === null) erased += 1;
    else if (sha256(bytes) !== key) findings.push(`blob ${key}: its bytes have the hash ${sha256(bytes)}`);
    for (const id of mislaid) findings.push(`capture ${id}: its bytes are not as many as it says`);
  };
  await inBatches<Blob>(client, { query, first: '', size: 20 }, (blobs) => blobs.forEach(look));
  return { what: 'raw bytes', checked, erased, findings };
}
