import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, type Repository } from 'typeorm';
import { findRow } from '../../database/find-row';
import { insertRows } from '../../database/insert-rows';
import { runPrepared } from '../../database/prepared';
import { packBytes, unpackBytes } from './blob-bytes';
import { BlobEntity, CaptureEntity } from './capture.entity';

/** What makes two captures the same receipt. */
export type CaptureIdentity = Pick<CaptureEntity, 'url' | 'sha256' | 'fetchedAt'>;

const ADD_BLOB = {
  name: 'add blob',
  text: 'INSERT INTO blob (sha256, bytes, codec) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
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

  /** @returns `null` where the bytes were erased. */
  async bytes(sha256: string): Promise<Buffer | null> {
    const { bytes, codec } = await this.blobs.findOneByOrFail({ sha256 });
    return bytes === null ? null : unpackBytes({ bytes, codec });
  }

  /**
   * Store the bytes once, then the receipt.
   *
   * @returns Whether it was stored; `false` where the same receipt was here already.
   */
  async add(manager: EntityManager, capture: CaptureEntity, bytes: Uint8Array): Promise<boolean> {
    const packed = await packBytes(bytes);
    await runPrepared(manager, ADD_BLOB, [capture.sha256, packed.bytes, packed.codec]);
    return this.addAgain(manager, capture);
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
