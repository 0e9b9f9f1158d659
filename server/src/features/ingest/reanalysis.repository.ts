import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { runPrepared } from '../../database/prepared';
import { CaptureEntity } from '../captures/capture.entity';
import { MADE_AT, SHOWS_PAGE } from '../captures/captures.repository';
import { ReleaseEntity } from '../releases/release.entity';
import { ReleaseVersionEntity } from '../releases/release-version.entity';
import { SourceEntity } from '../sources/source.entity';
import type { Mark } from './place-mark';

/** A release as a list of this feature names it. */
export interface NamedRelease {
  readonly id: string;
  readonly title: string;
}

/** How the articles of a source are read. */
type ReleaseReading = Pick<SourceEntity, 'articleSelectors' | 'readingKey'>;

/** A release that is here, by which extractor its newest version was read, and how the articles of its source are. */
export interface StandingRelease extends ReleaseReading {
  readonly id: string;
  readonly url: string;
  readonly extractor: string;
}

const NIL = '00000000-0000-0000-0000-000000000000';

/** How many releases are listed at a time. */
const BATCH = 200;

/** Releases whose newest version another extractor read. */
const OUTDATED = `FROM release JOIN release_version version ON version.id = release.current_version_id
  JOIN source ON source.id = release.source_id WHERE version.extractor <> $1 || source.reading_key`;

const RELEASES_AT = {
  name: 'releases at',
  text: `SELECT release.id, release.canonical_url AS url, version.extractor,
      source.article_selectors AS "articleSelectors", source.reading_key AS "readingKey"
    FROM release JOIN release_version version ON version.id = release.current_version_id
      JOIN source ON source.id = release.source_id
    WHERE release.canonical_url = $1 ORDER BY release.current_version_id DESC`,
};

/** Releases whose newest version is a reread by this extractor, and which bear a mark on an earlier one. */
const REREAD_WITH_MARKS = `FROM release JOIN release_version version ON version.id = release.current_version_id
  JOIN source ON source.id = release.source_id
  WHERE version.extractor = $1 || source.reading_key AND version.cause = 'reread' AND EXISTS (
    SELECT FROM release_version earlier WHERE earlier.release_id = release.id AND earlier.number < version.number AND (
      EXISTS (SELECT FROM mention WHERE mention.version_id = earlier.id AND withdrawn_at IS NULL)
      OR EXISTS (SELECT FROM annotation WHERE annotation.version_id = earlier.id AND removed_at IS NULL)))`;

/** The newest capture that is `$1` or has the bytes of when its page was last seen, unless another release than `$2` has the address. */
const NEWEST_CAPTURE = `SELECT capture.id FROM capture JOIN capture known ON known.url = capture.url
  WHERE known.id = $1 AND (capture.id = known.id OR ${SHOWS_PAGE} AND capture.status IS DISTINCT FROM 304
    AND NOT EXISTS (SELECT FROM release other WHERE other.canonical_url = known.url AND other.id <> $2)
    AND capture.sha256 = (
      SELECT capture.sha256 FROM capture WHERE capture.url = known.url AND ${SHOWS_PAGE}
      ORDER BY ${MADE_AT} DESC, capture.id DESC LIMIT 1))
  ORDER BY ${MADE_AT} DESC, capture.id DESC LIMIT 1`;

@Injectable()
export class ReanalysisRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async countOutdated(extractor: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count ${OUTDATED}`,
      [extractor],
    );
    return row?.count ?? 0;
  }

  /** The releases that another extractor read, in the order in which they came in; each is listed once. */
  outdated(extractor: string): AsyncGenerator<NamedRelease> {
    return this.inBatches(OUTDATED, extractor);
  }

  /** The releases that this extractor read again, and whose earlier versions people marked. */
  rereadWithMarks(extractor: string): AsyncGenerator<NamedRelease> {
    return this.inBatches(REREAD_WITH_MARKS, extractor);
  }

  /** The releases at an address, one in each language, the one with the newest version first. */
  async releasesAt(url: string): Promise<StandingRelease[]> {
    return runPrepared<StandingRelease>(this.dataSource.manager, RELEASES_AT, [url]);
  }

  /** How the articles of a release's source are read. */
  async reading(releaseId: string): Promise<ReleaseReading> {
    return this.dataSource
      .createQueryBuilder(SourceEntity, 'source')
      .innerJoin(ReleaseEntity, 'release', 'release.sourceId = source.id AND release.id = :releaseId', {
        releaseId,
      })
      .getOneOrFail();
  }

  /** The newest version of a release, beside the one before it. */
  async newest(
    releaseId: string,
  ): Promise<{ version: ReleaseVersionEntity; before: ReleaseVersionEntity | null }> {
    const { currentVersionId } = await this.dataSource.manager.findOneByOrFail(ReleaseEntity, {
      id: releaseId,
    });
    const versions = this.dataSource.getRepository(ReleaseVersionEntity);
    const version = await versions.findOneByOrFail({ id: currentVersionId ?? NIL });
    const before = await versions.findOneBy({ releaseId, number: version.number - 1 });
    return { version, before };
  }

  /**
   * The newest capture of a release: that of its version, or another one of the bytes that the page had when it was last seen,
   * which brought no new words. Where releases in several languages share the address, nobody knows whose those are.
   * Answers without a page (404) and pages without an article are captures too, and not meant; nor are older copies.
   */
  async newestCapture({ releaseId, captureId }: ReleaseVersionEntity): Promise<CaptureEntity> {
    const [row] = await this.dataSource.query<{ id: string }[]>(NEWEST_CAPTURE, [captureId, releaseId]);
    return this.dataSource.manager.findOneByOrFail(CaptureEntity, { id: row?.id ?? NIL });
  }

  /** What people put on the versions of a release up to one, oldest first; what they took back is left out. */
  async marksUpTo({ releaseId, number }: ReleaseVersionEntity): Promise<Mark[]> {
    const columns = 'start_offset AS start, end_offset AS "end", quote';
    return this.dataSource.query<Mark[]>(
      `WITH version AS (SELECT id FROM release_version WHERE release_id = $1 AND number <= $2)
       SELECT 'mention' AS kind, id, version_id AS "versionId", ${columns}
       FROM mention WHERE version_id IN (SELECT id FROM version) AND withdrawn_at IS NULL
       UNION ALL
       SELECT 'annotation', id, version_id, ${columns}
       FROM annotation WHERE version_id IN (SELECT id FROM version) AND removed_at IS NULL
       ORDER BY id`,
      [releaseId, number],
    );
  }

  /** The texts of versions, by id. */
  async textsOf(versionIds: readonly string[]): Promise<Map<string, string>> {
    if (versionIds.length === 0) return new Map();
    const rows = await this.dataSource.query<{ id: string; text: string }[]>(
      `SELECT id, text FROM release_version WHERE id = ANY($1)`,
      [[...new Set(versionIds)]],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  private async *inBatches(from: string, extractor: string): AsyncGenerator<NamedRelease> {
    for (let after = NIL; ;) {
      const rows = await this.dataSource.query<NamedRelease[]>(
        `SELECT release.id, release.title ${from} AND release.id > $2 ORDER BY release.id LIMIT ${BATCH}`,
        [extractor, after],
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }
}
