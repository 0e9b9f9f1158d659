import type { EventEmitter } from 'node:events';

/** What of a process the lifeline hangs on. */
export interface Tethered extends EventEmitter {
  /** Whether a channel to the starting process stands; `undefined` where there never was one. */
  readonly connected?: boolean;
  readonly stdin: EventEmitter & { resume(): unknown };
}

/**
 * Call `then` once, when whoever started this process is gone: its channel closes, or, where there is none, standard input
 * ends. Standard input counts only without a channel, for a start script may give us none to read.
 */
export function whenLifelineEnds(self: Tethered, then: () => void): void {
  if (self.connected !== undefined) {
    if (self.connected) self.once('disconnect', then);
    else then();
    return;
  }
  let ended = false;
  const end = () => {
    if (!ended) then();
    ended = true;
  };
  self.stdin.once('end', end).once('close', end).once('error', end);
  self.stdin.resume();
}
