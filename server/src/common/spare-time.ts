import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long one look at what others do lasts, in milliseconds. */
const LOOK_MS = 50;

/** A process whose event loop is busy for a larger share of a look is needed by others. */
const BUSY_FROM = 0.3;

/** Of a process that is busy all the time, background work still takes one part in so many. */
const PARTS = 10;

/**
 * Do work that can wait in the time that a process has to spare: piece by piece, and after each piece at rest while others keep
 * the process busy, for nine times as long as the piece took at most. So it never stands still, and never holds up what cannot wait.
 *
 * @param piece  Does a little of it, and tells whether more is left.
 * @param signal Ends the rest, and the work with it.
 */
export async function inSpareTime(piece: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const began = performance.now();
    if (signal.aborted || !(await piece())) return;
    await rest((PARTS - 1) * (performance.now() - began), signal);
  }
}

/** @param most  In milliseconds. */
async function rest(most: number, signal: AbortSignal): Promise<void> {
  const until = performance.now() + most;
  while (!signal.aborted && performance.now() < until) {
    const before = performance.eventLoopUtilization();
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    if (performance.eventLoopUtilization(before).utilization < BUSY_FROM) return;
  }
}
