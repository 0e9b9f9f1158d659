import type { Deadline, Fulfilment } from '@uade/contracts';
import { addDays } from './almaty';
import type { CurrentStatus } from './current-status';
import { isSettled } from './fulfilment';

/** How many days ahead a deadline counts as near, today included at its beginning. */
export const DUE_SOON_DAYS = 30;

/** Where a deadline stands: `none` where no end is known, `passed` only after the whole interval. */
export type DeadlineState = 'none' | 'ahead' | 'due-soon' | 'passed';

/** The part of a deadline that can be missed. */
export type Ending = Pick<Deadline, 'to'>;

/**
 * Where a deadline stands on a day. On the interval's last day nothing has passed yet.
 *
 * @param deadline  `null` where none was given.
 * @param today     Day in Asia/Almaty, `YYYY-MM-DD`.
 */
export function deadlineState(deadline: Ending | null, today: string): DeadlineState {
  const to = deadline?.to ?? null;
  if (to === null) return 'none';
  if (to < today) return 'passed';
  return to <= addDays(today, DUE_SOON_DAYS) ? 'due-soon' : 'ahead';
}

/** Whether the deadline has passed while the commitment still waits: neither kept, broken nor superseded. */
export function isOverdue(deadline: Ending | null, status: Fulfilment, today: string): boolean {
  return !isSettled(status) && deadlineState(deadline, today) === 'passed';
}

/** Whether it was kept, but only after its deadline's interval had ended. */
export function isLate(
  { status, since }: Pick<CurrentStatus, 'status' | 'since'>,
  deadline: Ending | null,
): boolean {
  const to = deadline?.to ?? null;
  return status === 'kept' && since !== null && to !== null && since > to;
}
