import type { Trouble } from '@uade/contracts';
import { newId } from '../../common/new-id';
import type { BackfillEntity } from './backfill.entity';

/** What a backfill begins with. */
type Beginning = Pick<BackfillEntity, 'sourceId' | 'host' | 'range' | 'pending' | 'listsRead' | 'actorId'> & {
  /** What of its first list is left out; `null` where nothing is. */
  readonly trouble: Trouble | null;
};

/** A backfill that begins now, with its first list if it has one. */
export function newBackfill({ trouble, ...beginning }: Beginning, now: Date): BackfillEntity {
  return {
    ...beginning,
    id: newId(),
    rowVersion: 1,
    state: 'running',
    lastItemsSha256: null,
    nextListAt: beginning.pending.length === 0 ? null : now,
    errorStreak: 0,
    errorCode: trouble?.code ?? null,
    errorReason: trouble?.reason ?? null,
    createdAt: now,
    finishedAt: null,
  };
}
