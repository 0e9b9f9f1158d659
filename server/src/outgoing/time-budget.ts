/** The time that several pieces of work have together; what passes between them does not count. */
export class TimeBudget {
  private readonly used = new AbortController();

  /**
   * @param leftMs   In milliseconds.
   * @param signals  Whoever else may end the work.
   */
  constructor(
    private leftMs: number,
    private readonly signals: readonly AbortSignal[],
  ) {}

  /** Whether it was this budget, and none of the other signals, that ended the work. */
  get isUsedUp(): boolean {
    return this.used.signal.aborted;
  }

  /**
   * Do a piece of work, or end it when the time is used up or a signal asks for it, even if the work itself does not listen.
   *
   * @throws whatever the work throws, or the reason of the signal
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([...this.signals, this.used.signal]);
    signal.throwIfAborted();
    const startedAt = performance.now();
    const timer = setTimeout(() => this.used.abort(), this.leftMs);
    const stop = Promise.withResolvers<never>();
    const onAbort = () => stop.reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([work(signal), stop.promise]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      this.leftMs = Math.max(0, this.leftMs - (performance.now() - startedAt));
    }
  }
}
