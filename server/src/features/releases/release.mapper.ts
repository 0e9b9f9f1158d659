import type { Capture, Release, ReleaseRow, VersionSummary } from '@uade/contracts';
import type { SourceEntity } from '../sources/source.entity';
import type { ListedRelease, VersionHead } from './releases.repository';

/** What rows of other lists say of a source. */
export function toSourceRef({ slug, name, fictional }: SourceEntity): ReleaseRow['source'] {
  return { slug, name, fictional };
}

/** A release as a row of a list. */
export function toReleaseRow({ release, source, excerpt }: ListedRelease): ReleaseRow {
  const { id, title, language, script, citesName, storyId, versionCount, undecidedCount, commitmentCount } =
    release;
  return {
    id,
    source: toSourceRef(source),
    title,
    language,
    script,
    url: release.canonicalUrl,
    publishedAt: release.publishedAt?.toISOString() ?? null,
    citesName,
    storyId,
    versionCount,
    undecidedCount,
    commitmentCount,
    excerpt: excerpt?.text ?? null,
    found: excerpt === null ? [] : [...excerpt.found],
  };
}

/** A version without its text. */
export function toVersionSummary(version: VersionHead, capture: Capture): VersionSummary {
  const { id, number, cause, extractor, textSha256, createdAt } = version;
  return { id, number, cause, extractor, textSha256, createdAt: createdAt.toISOString(), capture };
}

/** A release with all its versions. */
export function toRelease(listed: ListedRelease, versions: VersionSummary[]): Release {
  const { excerpt: _excerpt, found: _found, ...row } = toReleaseRow(listed);
  return { ...row, versions };
}
