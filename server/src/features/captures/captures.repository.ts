import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, type Repository } from 'typeorm';
import { findRow } from '../../database/find-row';
import { insertion, insertRows } from '../../database/insert-rows';
import { runPrepared } from '../../database/prepared';
import { writeTogether } from '../../database/write-together';
import { packBytes, unpackBytes } from './blob-bytes';
import { BlobEntity, CaptureEntity } from './capture.entity';

/** What makes two captures the same receipt. */
export type CaptureIdentity = Pick<CaptureEntity, 'url' | 'sha256' | 'fetchedAt'>;

const ADD_BLOB = {
  name: 'add blob',
  text: 'INSERT INTO blob (sha256, bytes, codec) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
};

/** Captures that show a page as it stood, by its bytes or by the site's word that they are as before. */
export const SHOWS_PAGE = `capture.refusal IS NULL
  AND (capture.status IS NULL OR capture.status BETWEEN 200 AND 299 OR capture.status = 304)`;

/** When a capture was made, as far as anybody says. */
export const MADE_AT = 'coalesce(capture.fetched_at, capture.received_at)';

const LAST_SEEN = {
  name: 'last seen',
  text: `SELECT max(${MADE_AT}) AS at FROM capture WHERE capture.url = $1 AND ${SHOWS_PAGE}`,
};

@Injectable()
export class CapturesRepository {
  constructor(
    @InjectRepository(CaptureEntity) private readonly captures: Repository<CaptureEntity>,
    @InjectRepository(BlobEntity) private readonly blobs: Repository<BlobEntity>,
  ) {}

  async byId(id: string): Promise<CaptureEntity | null> {
    return findRow(this.captures.manager, CaptureEntity, { id });
  }

  async byIds(ids: readonly string[]): Promise<CaptureEntity[]> {
    return this.captures.findBy({ id: In([...ids]) });
  }

  async same({ url, sha256, fetchedAt }: CaptureIdentity): Promise<CaptureEntity | null> {
    return findRow(this.captures.manager, CaptureEntity, { url, sha256, fetchedAt });
  }

  /** A capture of these bytes that was not only told they were unchanged, the first one; `null` where there is none. */
  async withBytes(sha256: string): Promise<CaptureEntity | null> {
    return this.captures
      .createQueryBuilder('capture')
      .where('capture.sha256 = :sha256 AND capture.status IS DISTINCT FROM 304', { sha256 })
      .orderBy('capture.id')
      .getOne();
  }

  /** What was fetched from an address at a time; `null` where nothing was. */
  async at(url: string, fetchedAt: Date): Promise<CaptureEntity | null> {
    return this.captures.findOneBy({ url, fetchedAt });
  }

  /**
   * When a page was last seen at an address, changed or not; what came without a time was seen when it came.
   *
   * @returns `null` where none was.
   */
  async lastSeen(manager: EntityManager, url: string): Promise<Date | null> {
    const [row] = await runPrepared<{ at: Date | null }>(manager, LAST_SEEN, [url]);
    return row?.at ?? null;
  }

  /** @returns `null` where the bytes are missing. */
  async bytes(sha256: string): Promise<Buffer | null> {
    const { bytes, codec } = await this.blobs.findOneByOrFail({ sha256 });
    return bytes === null ? null : unpackBytes({ bytes, codec });
  }

  /**
   * Store the bytes once, and the receipt.
   *
   * @returns Whether it was stored; `false` where the same receipt was here already.
   */
  async add(manager: EntityManager, capture: CaptureEntity, bytes: Uint8Array): Promise<boolean> {
    const packed = await packBytes(bytes);
    const [, added] = await writeTogether(manager, [
      { ...ADD_BLOB, values: [capture.sha256, packed.bytes, packed.codec] },
      ...insertion(manager, CaptureEntity, [capture], { orIgnore: true }),
    ]);
    return added === 1;
  }

  /**
   * Store one more receipt of bytes that are here already.
   *
   * @returns Whether it was stored; `false` where the same receipt was here already.
   */
  async addAgain(manager: EntityManager, capture: CaptureEntity): Promise<boolean> {
    return (await insertRows(manager, CaptureEntity, [capture], { orIgnore: true })) === 1;
  }
}
