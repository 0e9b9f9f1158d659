import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@uade/kernel';
import { NoAnswerInTime, OneThread } from '../../common/one-thread';
import { fromPlain } from '../../common/plain-refusal';
import type { ListAnswer, ListQuestion } from './list-thread';
import { type AnsweredList, isPacked, type ListReading, readList, type ReadList } from './read-list';

/** The thread's program, beside the built server's. */
const PROGRAM = fileURLToPath(new URL('./listing.mjs', import.meta.url));

/** From so many bytes on a list is read in the thread, as captures are. */
const LARGE = 500_000;

/** Reads lists as they come from the network. */
export interface ListReaders {
  /** @throws the capture library's codes */
  read(answer: AnsweredList, reading: ListReading): Promise<ReadList>;
}

/** In the thread that calls it. */
export const presentListReaders: ListReaders = {
  async read(answer, reading) {
    return readList(answer, reading);
  },
};

/** Reads large lists one by one in a thread, so that none holds up those who wait for this one. */
export class ListReadersWithThread implements ListReaders {
  private readonly thread: OneThread<ListQuestion, ListAnswer>;

  /**
   * @param program  What is built of `list-thread.ts`.
   * @param longestMs  After so long a list is given up.
   */
  constructor(program: string, longestMs?: number) {
    this.thread = new OneThread(program, longestMs);
  }

  async read(answer: AnsweredList, reading: ListReading): Promise<ReadList> {
    // How large a packed one gets is not known before.
    if (answer.body.length < LARGE && !isPacked(answer.body)) return presentListReaders.read(answer, reading);
    const { body, finalUrl, headers } = answer;
    // A source is more than its way to be read, and not all of it can go to another thread.
    const { discovery, listingSelectors, isFurther = false } = reading;
    const question = {
      answer: { body, finalUrl, headers },
      reading: { discovery, listingSelectors, isFurther },
    };
    const answered = await this.ask(question);
    if ('list' in answered) return answered.list;
    throw fromPlain(answered.refusal);
  }

  async close(): Promise<void> {
    await this.thread.close();
  }

  private async ask(question: ListQuestion): Promise<ListAnswer> {
    try {
      return await this.thread.ask(question);
    } catch (error) {
      if (!(error instanceof NoAnswerInTime)) throw error;
      throw new DomainError(
        'input-too-large',
        `${question.answer.finalUrl} could not be read within ${error.afterMs / 1000} s.`,
        'Watch another list of the site.',
      );
    }
  }
}

/** With the thread where its program was built, as in everything that is started; tests of the sources have none. */
export const listReadersHere: ListReaders = existsSync(PROGRAM)
  ? new ListReadersWithThread(PROGRAM)
  : presentListReaders;
