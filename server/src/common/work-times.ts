import { Histogram, Registry } from 'prom-client';

/** What the parts of this process's work took; `/metrics` shows it. */
export const workTimes = new Registry();

const duration = new Histogram({
  name: 'work_duration_seconds',
  help: 'Time that one piece of work took, waiting included, by its kind',
  labelNames: ['work'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 20],
  registers: [workTimes],
});

/** Note how many seconds a piece of work took that was done elsewhere. */
export function noteWork(work: string, seconds: number): void {
  duration.observe({ work }, seconds);
}

/** Do a piece of work and note how long it took, whatever came of it. */
export async function timedWork<Result>(work: string, run: () => Promise<Result> | Result): Promise<Result> {
  const end = duration.startTimer({ work });
  try {
    return await run();
  } finally {
    end();
  }
}
