import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ITEM_STATES, type ItemState, type SourceItemQuery } from '@uade/contracts';
import { type EntityManager, In, type Repository } from 'typeorm';
import { findRow } from '../../database/find-row';
import { pageBy } from '../../database/keyset';
import { SourceEntity } from './source.entity';
import { SourceHealthEntity } from './source-health.entity';
import { SourceItemEntity } from './source-item.entity';
import type { ItemCounts, WatchedSource } from './source.mapper';

/** The last seen first, and what one poll saw in the order of its list. */
const NEWEST_FIRST = {
  column: 'item.firstSeenAt',
  id: 'item.id',
  direction: 'DESC',
  ties: 'ASC',
  type: 'timestamptz',
} as const;

/** A source, as far as the reading of its articles goes. */
export type SourceReading = Pick<SourceEntity, 'id' | 'articleSelectors'>;

@Injectable()
export class SourcesRepository {
  constructor(
    @InjectRepository(SourceEntity) private readonly rows: Repository<SourceEntity>,
    @InjectRepository(SourceHealthEntity) private readonly health: Repository<SourceHealthEntity>,
    @InjectRepository(SourceItemEntity) private readonly items: Repository<SourceItemEntity>,
  ) {}

  async all(): Promise<WatchedSource[]> {
    return this.watched(await this.rows.find({ order: { name: 'ASC' } }));
  }

  async byId(id: string): Promise<WatchedSource | null> {
    const [watched = null] = await this.watched(await this.rows.findBy({ id }));
    return watched;
  }

  async reading(slug: string): Promise<SourceReading | null> {
    return findRow(this.rows.manager, SourceEntity, { slug });
  }

  /** @returns Whether it was added; `false` where the slug is taken. */
  async add(
    manager: EntityManager,
    source: SourceEntity,
    health: Pick<SourceHealthEntity, 'host' | 'nextPollAt'>,
  ): Promise<boolean> {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(SourceEntity)
      .values(source)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) return false;
    await manager.insert(SourceHealthEntity, {
      ...health,
      sourceId: source.id,
      errorStreak: 0,
      unreadableStreak: 0,
      validators: {},
    });
    return true;
  }

  /**
   * Change a source as the changer saw it; its version goes up by one.
   *
   * @returns Whether it was changed; `false` where it has another version by now.
   */
  async change(
    manager: EntityManager,
    id: string,
    expected: number,
    values: Partial<Omit<SourceEntity, 'id' | 'rowVersion'>>,
  ): Promise<boolean> {
    const changed = { ...values, rowVersion: expected + 1 };
    const { affected } = await manager.update(SourceEntity, { id, rowVersion: expected }, changed);
    return affected === 1;
  }

  /** Whether a source has the version that was read, and keeps it until the transaction ends. */
  async isUnchanged(
    manager: EntityManager,
    { id, rowVersion }: Pick<SourceEntity, 'id' | 'rowVersion'>,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM source WHERE id = $1 AND row_version = $2 FOR SHARE`,
      [id, rowVersion],
    );
    return rows.length === 1;
  }

  /** When a source is to be polled next, which stays so until the transaction ends. */
  async nextPollAt(manager: EntityManager, sourceId: string): Promise<Date | null> {
    const health = await manager.findOneOrFail(SourceHealthEntity, {
      select: { sourceId: true, nextPollAt: true },
      where: { sourceId },
      lock: { mode: 'pessimistic_write' },
    });
    return health.nextPollAt;
  }

  async changeHealth(
    manager: EntityManager,
    sourceId: string,
    values: Partial<Omit<SourceHealthEntity, 'sourceId' | 'validators'>> & { validators?: object },
  ): Promise<void> {
    await manager.update(SourceHealthEntity, { sourceId }, values);
  }

  /** A page of the listed pages, one row longer than asked for where there is a next page. */
  async listItems(
    sourceId: string,
    { state, ...page }: SourceItemQuery,
  ): Promise<{ rows: SourceItemEntity[]; total: number }> {
    const where = { sourceId, ...(state === undefined ? {} : { state }) };
    const list = this.items.createQueryBuilder('item').where(where);
    return { total: await list.getCount(), rows: await pageBy(list, NEWEST_FIRST, page).getMany() };
  }

  private async watched(sources: readonly SourceEntity[]): Promise<WatchedSource[]> {
    const ids = sources.map(({ id }) => id);
    const [health, counts] = await Promise.all([
      this.health.findBy({ sourceId: In(ids) }),
      this.countItems(ids),
    ]);
    const healthOf = new Map(health.map((row) => [row.sourceId, row]));
    return sources.flatMap((source) => {
      const row = healthOf.get(source.id);
      return row === undefined ? [] : [{ source, health: row, counts: counts(source.id) }];
    });
  }

  private async countItems(sourceIds: readonly string[]): Promise<(sourceId: string) => ItemCounts> {
    const rows = await this.items.manager.query<{ id: string; state: ItemState; count: number }[]>(
      `SELECT source_id AS id, state, count(*)::int AS count FROM source_item WHERE source_id = ANY($1)
       GROUP BY source_id, state`,
      [sourceIds],
    );
    const counts = new Map(rows.map(({ id, state, count }) => [`${id} ${state}`, count]));
    return (id) =>
      Object.fromEntries(
        ITEM_STATES.map((state) => [state, counts.get(`${id} ${state}`) ?? 0]),
      ) as ItemCounts;
  }
}
