import { Piscina } from 'piscina';

/**
 * From so many bytes on what comes from outside is read in a thread: while less is read, a tenth of a second at the very most, others
 * may wait. One page of news in twelve is as large; to read all of them there took an eighth more of the processor's time.
 */
export const LARGE = 100_000;

/** What takes longer than this would never end: the largest input that is taken in takes a tenth of it. */
export const LONGEST_MS = 120_000;

/** How long the thread waits for more; then it ends, and its memory is free. */
const IDLE_MS = 30_000;

/** A question that was given up: its answer did not come in time. */
export class NoAnswerInTime extends Error {
  override readonly name = 'NoAnswerInTime';

  constructor(readonly afterMs: number) {
    super(`There was no answer within ${afterMs / 1000} s.`);
  }
}

/**
 * A thread that answers questions one by one, so that what takes seconds holds nobody up, and what does not end is ended. It begins
 * with the first question and keeps no process that has nothing else to do.
 *
 * @see docs/adr/0023-a-thread-for-large-captures.md
 */
export class OneThread<Question, Answer> {
  private readonly pool: Piscina<Question, Answer>;
  /** Settled when the thread is free. */
  private free: Promise<unknown> = Promise.resolve();

  /**
   * @param program  A module that exports a function `answer`.
   * @param longestMs  After so long a question is given up.
   */
  constructor(
    program: string,
    private readonly longestMs = LONGEST_MS,
  ) {
    const threads = { minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS };
    this.pool = new Piscina({ filename: program, name: 'answer', ...threads });
  }

  /**
   * In turn: what a question waits for its turn does not count as its time.
   *
   * @throws NoAnswerInTime, and what the program throws, as plain errors
   */
  ask(question: Question): Promise<Answer> {
    const answer = this.free.then(() => this.askNow(question));
    this.free = answer.catch(() => undefined);
    return answer;
  }

  /** End the thread. A process that ends need not: the thread ends with it. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async askNow(question: Question): Promise<Answer> {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), this.longestMs);
    try {
      return await this.pool.run(question, { signal: tooLong.signal });
    } catch (error) {
      throw tooLong.signal.aborted ? new NoAnswerInTime(this.longestMs) : error;
    } finally {
      clearTimeout(timer);
    }
  }
}
