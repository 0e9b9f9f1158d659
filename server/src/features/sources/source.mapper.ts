import type { ItemState, Source, SourceHealth, SourceItem, Trouble } from '@uade/contracts';
import type { SourceEntity } from './source.entity';
import type { SourceHealthEntity } from './source-health.entity';
import type { SourceItemEntity } from './source-item.entity';
import { isSilent } from './source-silence';

/** From this many unreadable pages in a row on, a source is flagged. */
const UNREADABLE_FLAG = 3;

/** How many items of a source are in which state. */
export type ItemCounts = Readonly<Record<ItemState, number>>;

/** A source with all that is known of its collecting. */
export interface WatchedSource {
  readonly source: SourceEntity;
  readonly health: SourceHealthEntity;
  readonly counts: ItemCounts;
}

/** A source as the API gives it. */
export function toSource({ source, health, counts }: WatchedSource, now: Date): Source {
  const { rowVersion, createdAt: _created, readingKey: _key, ...same } = source;
  return {
    ...same,
    version: rowVersion,
    verifiedAt: instant(health.verifiedAt),
    health: toHealth({ source, health, counts }, now),
  };
}

function toHealth({ source, health, counts }: WatchedSource, now: Date): SourceHealth {
  const isPolled = source.state === 'active' && source.discovery !== 'by-hand';
  return {
    lastPollAt: instant(health.lastPollAt),
    lastSuccessAt: instant(health.lastSuccessAt),
    nextPollAt: isPolled ? instant(health.nextPollAt) : null,
    intervalMinutes: health.intervalMinutes,
    errorStreak: health.errorStreak,
    error: toTrouble(health),
    itemsADay: health.itemsADay,
    lastItemAt: instant(health.lastItemAt),
    silent: isPolled && isSilent(health, now),
    emptyArticles: health.unreadableStreak >= UNREADABLE_FLAG,
    items: { ...counts },
  };
}

/** A listed page as the API gives it. */
export function toSourceItem(row: SourceItemEntity): SourceItem {
  const { id, url, title, state, releaseId } = row;
  return {
    id,
    url,
    title,
    publishedAt: instant(row.publishedAt),
    firstSeenAt: row.firstSeenAt.toISOString(),
    state,
    releaseId,
    goneAt: instant(row.goneAt),
    lastFetchedAt: instant(row.lastFetchedAt),
    nextFetchAt: instant(row.nextFetchAt),
    error: toTrouble(row),
  };
}

/** The trouble of a row that has two columns for it; `null` where they are empty. */
export function toTrouble(row: { errorCode: string | null; errorReason: string | null }): Trouble | null {
  return row.errorCode === null ? null : { code: row.errorCode, reason: row.errorReason ?? '' };
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
