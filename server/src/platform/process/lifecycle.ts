import { setTimeout as delay } from 'node:timers/promises';

/** Something to end, given the time that it may take. */
export type Closer = () => Promise<unknown>;

/** How long a stop waits for the step that is being done, and then for each part, in milliseconds: 10 s for a server and its database. */
const PATIENCE = { start: 4000, closer: 5000 };

/** What a lifecycle needs of its surroundings. */
export interface LifecycleParts {
  readonly exit: (code: number) => void;
  readonly onError: (error: unknown) => void;
  readonly patience?: { readonly start: number; readonly closer: number };
}

/**
 * Starts a process step by step and stops it in the opposite order. A stop in the middle of the start waits for the step
 * that is being done, so that nothing it began is left running, and lets no further step begin.
 */
export class Lifecycle {
  private readonly closers: Closer[] = [];
  private starting: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | null = null;

  constructor(private readonly parts: LifecycleParts) {}

  /** Whether the process has been told to stop. */
  get isStopping(): boolean {
    return this.stopping !== null;
  }

  /**
   * Do the steps in their order; each may return what ends it again.
   * Rejects with the first error of a step; what had been started stands until `stop`.
   */
  start(steps: readonly (() => Promise<Closer | undefined>)[]): Promise<void> {
    const run = async () => {
      for (const step of steps) {
        if (this.isStopping) return;
        const closer = await step();
        if (closer) this.closers.push(closer);
      }
    };
    const started = run();
    this.starting = started.catch(() => undefined);
    return started;
  }

  /** End everything, the last started first, then the process. A second call changes nothing. */
  stop(code: number): Promise<void> {
    this.stopping ??= this.end(code);
    return this.stopping;
  }

  private async end(code: number): Promise<void> {
    const patience = this.parts.patience ?? PATIENCE;
    await within(this.starting, patience.start);
    for (let closer = this.closers.pop(); closer !== undefined; closer = this.closers.pop()) {
      await within(closer().catch(this.parts.onError), patience.closer);
    }
    this.parts.exit(code);
  }
}

/** Wait for a promise, but not longer than `ms`. */
async function within(promise: Promise<unknown>, ms: number): Promise<void> {
  const patience = new AbortController();
  const late = delay(ms, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([promise, late]);
  patience.abort();
}
