import process from 'node:process';
import { Presets, SingleBar } from 'cli-progress';

/** How far a command is: a bar in a terminal, a line now and then elsewhere, on standard error. */
export interface Progress {
  /** `done` of `total`, in the command's own units; `total` may grow. */
  show(done: number, total: number): void;
  end(): void;
}

const PLAIN_EVERY_MS = 10_000;

/** @param unit  What is counted, in the plural. */
export function startProgress(unit: string): Progress {
  const bar = new SingleBar(
    {
      format: `{bar} {percentage} % | {value} of {total} ${unit} | {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: true,
      notTTYSchedule: PLAIN_EVERY_MS,
    },
    Presets.legacy,
  );
  let started = false;
  return {
    show(done, total) {
      if (!started) bar.start(total, done);
      else {
        bar.setTotal(total);
        bar.update(done);
      }
      started = true;
    },
    end() {
      if (started) bar.stop();
      started = false;
    },
  };
}
