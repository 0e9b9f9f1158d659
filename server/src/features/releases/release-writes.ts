import type { Write } from '../../database/write-together';
import { wordsVector } from '../../database/words';
import type { ReleaseEntity } from './release.entity';
import type { ReleaseVersionEntity } from './release-version.entity';

/** What a release is beside its first version. */
export interface NewRelease extends Pick<ReleaseEntity, 'id' | 'sourceId' | 'canonicalUrl' | 'createdAt'> {
  readonly cites: CitedOrigin;
}

/** By how much a release's counts change. */
export interface CountChange {
  readonly undecided?: number;
  readonly commitments?: number;
}

/** Whom a release cites as its primary source. */
export type CitedOrigin = { readonly name: string; readonly url: string | null } | null;

const SHOW_VERSION = {
  name: 'show version',
  text: `UPDATE release SET title = $2, language = $4, script = $5, published_at = $6, cites_name = $7, cites_url = $8,
      current_version_id = $9, version_count = $10, words = ${wordsVector('$2', '$3')}
    WHERE id = $1 RETURNING 1`,
};

const ADD_RELEASE = {
  name: 'add release',
  text: `INSERT INTO release (id, source_id, canonical_url, language, script, title, words, published_at, cites_name, cites_url,
      current_version_id, version_count, undecided_count, commitment_count, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, ${wordsVector('$6', '$7')}, $8, $9, $10, $11, $12, 0, 0, $13)
    ON CONFLICT DO NOTHING RETURNING 1`,
};

const count = (releaseId: string) => `UPDATE release SET undecided_count = undecided_count + $2,
    commitment_count = commitment_count + $3 WHERE id = ${releaseId} RETURNING 1`;

const COUNT = { name: 'count at release', text: count('$1') };

const COUNT_AT_VERSION = {
  name: 'count at version',
  text: count('(SELECT release_id FROM release_version WHERE id = $1)'),
};

/** Makes a version the newest of its release. */
export function showVersion(version: ReleaseVersionEntity, cites: CitedOrigin): Write {
  const { id, releaseId, title, text, language, script, publishedAt, number } = version;
  const shown = [releaseId, title, text, language, script, publishedAt];
  return { ...SHOW_VERSION, values: [...shown, cites?.name ?? null, cites?.url ?? null, id, number] };
}

/** The same for a release that is new: one row written once, in place of one that is changed at once. */
export function addRelease(release: NewRelease, version: ReleaseVersionEntity): Write {
  const { title, text, publishedAt, language, script } = version;
  const values = [
    ...[release.id, release.sourceId, release.canonicalUrl, language, script, title, text],
    ...[publishedAt, release.cites?.name ?? null, release.cites?.url ?? null, version.id, version.number],
    release.createdAt,
  ];
  return { ...ADD_RELEASE, values };
}

/** Keeps the counts that the list shows in step with what later features decide. */
export function countAtRelease(releaseId: string, { undecided = 0, commitments = 0 }: CountChange): Write {
  return { ...COUNT, values: [releaseId, undecided, commitments] };
}

/** The same by a version that is here already. */
export function countAtVersion(versionId: string, { undecided = 0, commitments = 0 }: CountChange): Write {
  return { ...COUNT_AT_VERSION, values: [versionId, undecided, commitments] };
}
