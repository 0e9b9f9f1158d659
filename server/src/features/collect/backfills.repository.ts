import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ITEM_STATES, type ItemState } from '@uade/contracts';
import type { EntityManager, Repository } from 'typeorm';
import { sha256 } from '../../common/sha256';
import { BackfillEntity } from './backfill.entity';
import { PRIORITIES } from './due-work.repository';

/** How many items of a backfill are in which state. */
export type BackfillCounts = Readonly<Record<ItemState, number>>;

/** Items that a backfill found, alone or with others. */
const ITEMS = `SELECT id FROM source_item WHERE backfill_id = $1
  UNION ALL SELECT item_id FROM backfill_wish WHERE backfill_id = $1`;

const IS_AFTER_IT = `(other.id = item.backfill_id OR EXISTS (
  SELECT FROM backfill_wish wish WHERE wish.backfill_id = other.id AND wish.item_id = item.id))`;

const IS_TO_COME = `item.state = 'waiting' AND item.next_fetch_at IS NOT NULL`;

@Injectable()
export class BackfillsRepository {
  constructor(@InjectRepository(BackfillEntity) private readonly rows: Repository<BackfillEntity>) {}

  async byId(id: string): Promise<BackfillEntity | null> {
    return this.rows.findOneBy({ id });
  }

  async ofSource(sourceId: string): Promise<BackfillEntity[]> {
    return this.rows.find({ where: { sourceId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async add(manager: EntityManager, backfill: BackfillEntity): Promise<void> {
    await manager.insert(BackfillEntity, backfill);
  }

  /**
   * Change a backfill as the changer saw it; its version goes up by one.
   *
   * @returns Whether it was changed; `false` where it has another version by now.
   */
  async change(
    manager: EntityManager,
    id: string,
    expected: number,
    values: Partial<BackfillEntity>,
  ): Promise<boolean> {
    const changed = { ...values, rowVersion: expected + 1 };
    const { affected } = await manager.update(BackfillEntity, { id, rowVersion: expected }, changed);
    return affected === 1;
  }

  /**
   * Put down what came of the list that a running backfill read; its version stays: nobody decided anything.
   *
   * @returns Whether it still runs, and that list is still the next.
   */
  async progress(
    manager: EntityManager,
    { id, pending }: BackfillEntity,
    values: Partial<BackfillEntity>,
  ): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(BackfillEntity)
      .set(values)
      .where(`id = :id AND state = 'running' AND pending[1] = :next`, { id, next: pending[0] })
      .execute();
    return affected === 1;
  }

  /** Remember that a list was read, by its address. */
  async addList(manager: EntityManager, backfillId: string, address: string): Promise<void> {
    await manager.query(
      `INSERT INTO backfill_list (backfill_id, url_sha256) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [backfillId, sha256(address)],
    );
  }

  /** Those of the addresses at which a backfill has read a list. */
  async listsAmong(id: string, addresses: readonly string[]): Promise<Set<string>> {
    if (addresses.length === 0) return new Set();
    const rows = await this.rows.manager.query<{ hash: string }[]>(
      `SELECT url_sha256 AS hash FROM backfill_list WHERE backfill_id = $1 AND url_sha256 = ANY($2)`,
      [id, addresses.map((address) => sha256(address))],
    );
    const hashes = new Set(rows.map(({ hash }) => hash));
    return new Set(addresses.filter((address) => hashes.has(sha256(address))));
  }

  /** Take the items that are still to be fetched for nobody else out of the way: for no poll, and no backfill that goes on. */
  async putAside(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      `UPDATE source_item item SET next_fetch_at = NULL
       WHERE id IN (${ITEMS}) AND state = 'waiting' AND priority = ${PRIORITIES.backfill} AND NOT EXISTS (
         SELECT FROM backfill other WHERE other.source_id = item.source_id
           AND other.state IN ('running', 'failed') AND ${IS_AFTER_IT})`,
      [id],
    );
  }

  /** Have the items that are still to be fetched fetched now. */
  async bringBack(manager: EntityManager, id: string, now: Date): Promise<void> {
    await manager.query(
      `UPDATE source_item SET next_fetch_at = $2 WHERE id IN (${ITEMS}) AND state = 'waiting'`,
      [id, now],
    );
  }

  /** End the running backfills of which nothing is left to do. */
  async finish(manager: EntityManager, now: Date): Promise<{ id: string; sourceId: string }[]> {
    const [rows] = await manager.query<[{ id: string; sourceId: string }[], number]>(
      `UPDATE backfill SET state = 'finished', finished_at = $1, next_list_at = NULL
       WHERE state = 'running' AND pending = '{}'
         AND NOT EXISTS (SELECT FROM source_item item WHERE item.backfill_id = backfill.id AND ${IS_TO_COME})
         AND NOT EXISTS (SELECT FROM backfill_wish wish JOIN source_item item ON item.id = wish.item_id
           WHERE wish.backfill_id = backfill.id AND ${IS_TO_COME})
       RETURNING id, source_id AS "sourceId"`,
      [now],
    );
    return rows;
  }

  /** The newest backfill of a source that an imported sitemap gave; `null` where there is none. */
  async ofSitemap(sourceId: string, name: string): Promise<BackfillEntity | null> {
    return this.rows
      .createQueryBuilder('backfill')
      .where(`backfill.sourceId = :sourceId AND backfill.range = :range`, {
        sourceId,
        range: { by: 'sitemap', name },
      })
      .orderBy('backfill.createdAt', 'DESC')
      .getOne();
  }

  /** Hosts at which something of a running backfill is due by then. */
  async hostsDue(id: string, by: Date): Promise<string[]> {
    const rows = await this.rows.manager.query<{ host: string }[]>(
      `SELECT host FROM source_item WHERE backfill_id = $1 AND state = 'waiting' AND next_fetch_at <= $2
       UNION SELECT host FROM backfill WHERE id = $1 AND next_list_at <= $2 ORDER BY host`,
      [id, by],
    );
    return rows.map(({ host }) => host);
  }

  async counts(ids: readonly string[]): Promise<(id: string) => BackfillCounts> {
    const rows = await this.rows.manager.query<{ id: string; state: ItemState; count: number }[]>(
      `SELECT backfill_id AS id, state, count(*)::int AS count FROM source_item WHERE backfill_id = ANY($1)
       GROUP BY backfill_id, state`,
      [ids],
    );
    const counts = new Map(rows.map(({ id, state, count }) => [`${id} ${state}`, count]));
    return (id) =>
      Object.fromEntries(
        ITEM_STATES.map((state) => [state, counts.get(`${id} ${state}`) ?? 0]),
      ) as BackfillCounts;
  }
}
