import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { FoundItem } from '@uade/capture';
import type { EntityManager, Repository } from 'typeorm';
import { newId } from '../../common/new-id';
import { findRow } from '../../database/find-row';
import { insertRows } from '../../database/insert-rows';
import { rowUpdate } from '../../database/row-update';
import type { Write } from '../../database/write-together';
import { SourceItemEntity } from '../sources/source-item.entity';
import { PRIORITIES } from './due-work.repository';
import { hostOf } from './page-url';

/** Listed pages of a source on their way in, with canonical addresses. */
export interface NewItems {
  readonly sourceId: string;
  readonly items: readonly FoundItem[];
  readonly priority: number;
  readonly backfillId: string | null;
  /** When they are to be fetched; `null`: not before somebody asks for them. */
  readonly fetchAt: Date | null;
  readonly now: Date;
}

/** Columns of an item that change when it was fetched. */
export type ItemChange = Partial<Omit<SourceItemEntity, 'id'>>;

/** Pages that were never fetched, and that no poll has called for. */
const OF_A_BACKFILL = `state = 'waiting' AND backfill_id IS NOT NULL AND priority = ${PRIORITIES.backfill}`;

@Injectable()
export class ItemsRepository {
  constructor(@InjectRepository(SourceItemEntity) private readonly items: Repository<SourceItemEntity>) {}

  async byId(id: string): Promise<SourceItemEntity | null> {
    return findRow(this.items.manager, SourceItemEntity, { id });
  }

  /**
   * Those of the addresses that the source has listed before.
   *
   * @param polledAt  When it was polled last: what only a backfill has found since then is new to a poll. `null`: never.
   */
  async known(
    manager: EntityManager,
    sourceId: string,
    { urls, polledAt }: { readonly urls: readonly string[]; readonly polledAt: Date | null },
  ): Promise<Set<string>> {
    const rows = await manager.query<{ url: string }[]>(
      `SELECT url FROM source_item WHERE source_id = $1 AND url = ANY($2)
         AND NOT (${OF_A_BACKFILL} AND first_seen_at > coalesce($3, '-infinity'::timestamptz))`,
      [sourceId, urls, polledAt],
    );
    return new Set(rows.map(({ url }) => url));
  }

  /**
   * Have pages that wait for a backfill fetched as ones that a poll has found, whatever becomes of the backfill.
   *
   * @returns How many there were.
   */
  async takeOver(
    manager: EntityManager,
    given: Pick<NewItems, 'sourceId' | 'priority' | 'now'> & { urls: readonly string[] },
  ): Promise<number> {
    const [, taken] = await manager.query<[unknown, number]>(
      `UPDATE source_item SET priority = $3, next_fetch_at = coalesce(next_fetch_at, $4)
       WHERE source_id = $1 AND url = ANY($2) AND ${OF_A_BACKFILL}`,
      [given.sourceId, given.urls, given.priority, given.now],
    );
    return taken;
  }

  /** @returns How many were not known. */
  async add(manager: EntityManager, given: NewItems): Promise<number> {
    const rows = given.items.map((item) => toRow(item, given));
    if (rows.length === 0) return 0;
    await manager.query(
      `INSERT INTO host (name) SELECT DISTINCT name FROM unnest($1::text[]) AS name ORDER BY name ON CONFLICT DO NOTHING`,
      [rows.map(({ host }) => host)],
    );
    return insertRows(manager, SourceItemEntity, rows, { orIgnore: true });
  }

  /** Have pages that the list calls changed since they were fetched read again now. */
  async rereadChanged(
    manager: EntityManager,
    sourceId: string,
    items: readonly FoundItem[],
    { now, priority }: { now: Date; priority: number },
  ): Promise<void> {
    const changed = items.filter(({ updatedAt }) => updatedAt !== null);
    if (changed.length === 0) return;
    await manager.query(
      `UPDATE source_item item SET listed_change_at = listed.at, priority = $5, next_fetch_at = least(item.next_fetch_at, $4)
       FROM unnest($2::text[], $3::timestamptz[]) AS listed (url, at)
       WHERE item.source_id = $1 AND item.url = listed.url AND item.state = 'read'
         AND listed.at > item.last_fetched_at AND listed.at <= $4
         AND listed.at IS DISTINCT FROM item.listed_change_at`,
      [sourceId, changed.map(({ url }) => url), changed.map(({ updatedAt }) => updatedAt), now, priority],
    );
  }

  /** Have pages that are known, but were never fetched, fetched for a backfill; others that are after them are remembered. */
  async adopt(
    manager: EntityManager,
    given: Pick<NewItems, 'sourceId' | 'backfillId' | 'priority' | 'now'> & { urls: readonly string[] },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO backfill_wish (backfill_id, item_id)
       SELECT wishing, item.id FROM source_item item, unnest(ARRAY[item.backfill_id, $3::uuid]) AS wishing
       WHERE item.source_id = $1 AND item.url = ANY($2) AND ${OF_A_BACKFILL} AND item.backfill_id <> $3
       ON CONFLICT DO NOTHING`,
      [given.sourceId, given.urls, given.backfillId],
    );
    await manager.query(
      `UPDATE source_item SET backfill_id = $3, priority = $4, next_fetch_at = $5
       WHERE source_id = $1 AND url = ANY($2) AND state = 'waiting' AND next_fetch_at IS NULL`,
      [given.sourceId, given.urls, given.backfillId, given.priority, given.now],
    );
  }

  /** Whether a page is to be fetched still, and nobody changes that until the transaction ends: its backfill may be cancelled by now. */
  async isWanted(manager: EntityManager, id: string): Promise<boolean> {
    const item = await findRow(manager, SourceItemEntity, { id }, { lock: true });
    return item !== null && item.nextFetchAt !== null;
  }

  changing(manager: EntityManager, id: string, values: ItemChange): Write {
    return rowUpdate(manager, SourceItemEntity, id, values);
  }
}

function toRow(
  item: FoundItem,
  { sourceId, priority, backfillId, fetchAt, now }: NewItems,
): SourceItemEntity {
  return {
    id: newId(),
    sourceId,
    url: item.url,
    host: hostOf(item.url),
    pageUrl: null,
    title: item.title,
    publishedAt: item.publishedAt === null ? null : new Date(item.publishedAt),
    listedChangeAt: item.updatedAt === null ? null : new Date(item.updatedAt),
    firstSeenAt: now,
    state: 'waiting',
    priority,
    backfillId,
    releaseId: null,
    captureId: null,
    validators: null,
    firstReadAt: null,
    changedAt: null,
    lastFetchedAt: null,
    nextFetchAt: fetchAt,
    goneAt: null,
    errorStreak: 0,
    errorCode: null,
    errorReason: null,
  };
}
