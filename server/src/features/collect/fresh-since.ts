import type { SourceItemEntity } from '../sources/source-item.entity';

/** What is known of the times of a listed page. */
export type ItemTimes = Pick<SourceItemEntity, 'publishedAt' | 'changedAt' | 'firstReadAt' | 'backfillId'>;

/**
 * When the words of a page were last new.
 *
 * @returns `null` for a page of a backfill that nobody dates: it may be years old.
 */
export function freshSince(item: ItemTimes, now: Date): Date | null {
  const { publishedAt, changedAt, firstReadAt, backfillId } = item;
  const begun = publishedAt ?? (backfillId === null ? (firstReadAt ?? now) : null);
  if (changedAt === null) return begun;
  return begun === null || changedAt > begun ? changedAt : begun;
}
