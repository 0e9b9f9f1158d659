import type { SourceItemEntity } from '../sources/source-item.entity';

/** What is known of the times of a listed page. */
export type ItemTimes = Pick<SourceItemEntity, 'publishedAt' | 'changedAt' | 'firstSeenAt' | 'backfillId'>;

/**
 * When the words of a page were last new.
 *
 * @returns `null` for a page of a backfill that nobody dates: it may be years old.
 */
export function freshSince(item: ItemTimes): Date | null {
  const { changedAt } = item;
  const begun = begunAt(item);
  if (changedAt === null) return begun;
  return begun === null || changedAt > begun ? changedAt : begun;
}

/** No page is newer than our first sight of it, whatever date it bears. */
function begunAt({ publishedAt, firstSeenAt, backfillId }: ItemTimes): Date | null {
  if (publishedAt === null) return backfillId === null ? firstSeenAt : null;
  return publishedAt < firstSeenAt ? publishedAt : firstSeenAt;
}
