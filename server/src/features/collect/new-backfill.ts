import { newId } from '../../common/new-id';
import type { BackfillEntity } from './backfill.entity';

/** What a backfill begins with. */
type Beginning = Pick<BackfillEntity, 'sourceId' | 'host' | 'range' | 'pending' | 'listsRead' | 'actorId'>;

/** A backfill that begins now, with its first list if it has one. */
export function newBackfill(beginning: Beginning, now: Date): BackfillEntity {
  return {
    ...beginning,
    id: newId(),
    rowVersion: 1,
    state: 'running',
    lastItemsSha256: null,
    nextListAt: beginning.pending.length === 0 ? null : now,
    errorStreak: 0,
    errorCode: null,
    errorReason: null,
    createdAt: now,
    finishedAt: null,
  };
}
