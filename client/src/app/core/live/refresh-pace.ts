/** How refreshing is paced, in milliseconds. */
const GATHER_MS = 250;
const REST_MS = 1500;

/** How many times as long as the last refresh took is waited before the next: a slow server is not asked at full speed. */
const REST_FACTOR = 4;

/**
 * Turns any number of "something changed" into few refreshes: gathered a moment before the first, never two at a time, and with a
 * rest between them. While nobody looks, none is made, and one when somebody does again.
 */
export class RefreshPace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted = false;
  private running = false;
  private restUntil = 0;
  private ended = false;

  /**
   * @param refresh  Reads what may have changed; what fails is left to the next time.
   * @param isSeen   Whether somebody looks.
   */
  constructor(
    private readonly refresh: () => Promise<unknown>,
    private readonly isSeen: () => boolean,
  ) {}

  /** Something may have changed. */
  ask(): void {
    this.wanted = true;
    this.plan();
  }

  /** Somebody looks again. */
  look(): void {
    if (this.wanted) this.plan();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private plan(): void {
    if (this.timer !== undefined || this.running || this.ended || !this.isSeen()) return;
    const ms = Math.max(GATHER_MS, this.restUntil - performance.now());
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    if (!this.isSeen()) return;
    this.wanted = false;
    this.running = true;
    const began = performance.now();
    await this.refresh().catch(() => undefined);
    const now = performance.now();
    this.restUntil = now + Math.max(REST_MS, REST_FACTOR * (now - began));
    this.running = false;
    if (this.wanted) this.plan();
  }
}
