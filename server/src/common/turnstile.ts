/** Gives a place back; a second call does nothing. */
export type Leave = () => void;

/** Lets so many in at a time; others wait, and whoever came first goes first. */
export class Turnstile {
  private readonly waiting: ((leave: Leave) => void)[] = [];

  constructor(private free: number) {}

  /**
   * Take a place, or wait for one.
   *
   * @param patienceMs  How long, in milliseconds.
   * @returns `null` where none became free in that time.
   */
  enter(patienceMs: number): Promise<Leave | null> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(this.leaving());
    }
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(goIn), 1);
        resolve(null);
      };
      const timer = setTimeout(giveUp, patienceMs);
      const goIn = (leave: Leave): void => {
        clearTimeout(timer);
        resolve(leave);
      };
      this.waiting.push(goIn);
    });
  }

  private leaving(): Leave {
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next(this.leaving());
    };
  }
}
