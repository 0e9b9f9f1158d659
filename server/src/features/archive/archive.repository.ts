import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@uade/kernel';
import type { ArchivedCapture, BytesElsewhere } from '@uade/warc';
import type { DataSource, EntityManager } from 'typeorm';
import { type BlobCodec, unpackBytes } from '../captures/blob-bytes';

/** What of the captures goes into an archive: all of them, or those at the addresses of some releases. */
export type ChosenReleases = readonly string[] | null;

/** A capture with the record that has its bytes, where another one has. */
export interface ChosenCapture {
  readonly capture: ArchivedCapture;
  readonly elsewhere: BytesElsewhere | null;
  /** Whether its bytes are not there any more. */
  readonly isMissing: boolean;
}

/** How many captures there are, and what names them as a whole. */
export interface ChosenSum {
  readonly count: number;
  /** `null` where there is none. */
  readonly lastId: string | null;
  readonly lastReceivedAt: Date | null;
}

/** A transaction that only reads. */
export interface Snapshot {
  readonly manager: EntityManager;
  end(): Promise<void>;
}

interface Row extends ArchivedCapture {
  readonly isMissing: boolean;
  readonly elsewhereId: string | null;
  readonly elsewhereUrl: string | null;
  readonly elsewhereDate: Date | null;
}

/** How many rows are held at a time; their bytes come one by one. */
const ROWS_AT_A_TIME = 200;

/**
 * The captures chosen, and what else has the bytes of those that a site said were unchanged: bytes always stand in the file
 * that points at them. `$1` are releases, or NULL for all captures.
 */
const CHOSEN = `WITH asked AS (
    SELECT capture.* FROM capture
    WHERE $1::uuid[] IS NULL OR url IN (SELECT canonical_url FROM release WHERE id = ANY($1))
  ), needed AS (
    SELECT DISTINCT ON (capture.sha256) capture.* FROM capture
    WHERE capture.sha256 IN (SELECT sha256 FROM asked GROUP BY sha256 HAVING every(status IS NOT DISTINCT FROM 304))
      AND capture.status IS DISTINCT FROM 304
    ORDER BY capture.sha256, capture.id
  ), chosen AS (SELECT * FROM asked UNION SELECT * FROM needed)`;

/** The first of a file to have some bytes has them for all that were fetched later. */
const CAPTURES = `${CHOSEN}, first AS (
    SELECT DISTINCT ON (sha256) sha256, id, url, coalesce(fetched_at, received_at) AS date FROM chosen
    WHERE status IS DISTINCT FROM 304 ORDER BY sha256, id
  )
  SELECT chosen.id, method, source.slug AS source, chosen.url, answered_url AS "answeredUrl", status, headers, chosen.sha256,
    byte_length AS "byteLength", media_type AS "mediaType", charset, refusal, file_name AS "fileName",
    fetched_at AS "fetchedAt", received_at AS "receivedAt",
    blob.bytes IS NULL AS "isMissing", nullif(first.id, chosen.id) AS "elsewhereId", first.url AS "elsewhereUrl", first.date AS "elsewhereDate"
  FROM chosen JOIN source ON source.id = chosen.source_id JOIN blob ON blob.sha256 = chosen.sha256
  LEFT JOIN first ON first.sha256 = chosen.sha256
  ORDER BY chosen.id`;

/** Reads what an archive is made of, all of it as of one moment. */
@Injectable()
export class ArchiveRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Begin a snapshot: captures that come meanwhile are not seen. To be ended, whatever happens. */
  async begin(): Promise<Snapshot> {
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    return {
      manager: runner.manager,
      async end() {
        try {
          await runner.rollbackTransaction();
        } finally {
          await runner.release();
        }
      },
    };
  }

  async hasRelease(manager: EntityManager, id: string): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT FROM release WHERE id = $1', [id])).length > 0;
  }

  async sum(manager: EntityManager, releases: ChosenReleases): Promise<ChosenSum> {
    const [row] = await manager.query<ChosenSum[]>(
      `${CHOSEN} SELECT count(*)::int AS count, max(id::text) AS "lastId", max(received_at) AS "lastReceivedAt" FROM chosen`,
      [releases],
    );
    return row ?? { count: 0, lastId: null, lastReceivedAt: null };
  }

  /** Every chosen capture, in the order of receipt. */
  async *captures(manager: EntityManager, releases: ChosenReleases): AsyncGenerator<ChosenCapture> {
    await manager.query(`DECLARE chosen_capture NO SCROLL CURSOR FOR ${CAPTURES}`, [releases]);
    for (;;) {
      const rows = await manager.query<Row[]>(`FETCH ${ROWS_AT_A_TIME} FROM chosen_capture`);
      for (const row of rows) yield toChosen(row);
      if (rows.length < ROWS_AT_A_TIME) break;
    }
    await manager.query('CLOSE chosen_capture');
  }

  /** @throws internal where they are missing */
  async bytes(manager: EntityManager, sha256: string): Promise<Buffer> {
    const [blob] = await manager.query<{ bytes: Buffer | null; codec: BlobCodec }[]>(
      'SELECT bytes, codec FROM blob WHERE sha256 = $1',
      [sha256],
    );
    if (!blob?.bytes) throw new DomainError('internal', `The bytes ${sha256} are not there.`);
    return unpackBytes({ bytes: blob.bytes, codec: blob.codec });
  }
}

function toChosen({ isMissing, elsewhereId, elsewhereUrl, elsewhereDate, ...capture }: Row): ChosenCapture {
  const isHere = elsewhereId === null || elsewhereUrl === null || elsewhereDate === null;
  const elsewhere = isHere ? null : { id: elsewhereId, url: elsewhereUrl, date: elsewhereDate };
  return { capture, elsewhere, isMissing };
}
