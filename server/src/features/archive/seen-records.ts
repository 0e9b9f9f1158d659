import { readDigest, type WarcHead } from '@uade/warc';

/** So many records are remembered, the last ones: archives point back to what is near. */
const REMEMBERED = 50_000;

/** Which bytes the records of an archive had, for those records that only point at them. */
export class SeenRecords {
  private readonly hashes = new Map<string, string>();

  /** @param sha256  Of the decoded bytes, whatever hash the archive itself names. */
  add(head: WarcHead, sha256: string): void {
    for (const name of namesOf(head.get('warc-record-id'), head.get('warc-payload-digest'))) {
      this.hashes.set(name, sha256);
      const [oldest] = this.hashes.keys();
      if (this.hashes.size > REMEMBERED && oldest !== undefined) this.hashes.delete(oldest);
    }
  }

  /** SHA-256 of the bytes that a record points at, by the id or else by the digest it gives; `null` where they were not seen. */
  find(id: string | null, digest: string | undefined): string | null {
    for (const name of namesOf(id ?? undefined, digest)) {
      const hash = this.hashes.get(name);
      if (hash !== undefined) return hash;
    }
    return null;
  }
}

function namesOf(id: string | undefined, written: string | undefined): string[] {
  const digest = readDigest(written);
  return [
    ...(id === undefined ? [] : [id]),
    ...(digest === null ? [] : [`${digest.algorithm}:${digest.hex}`]),
  ];
}
