import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@uade/kernel';
import { LARGE, NoAnswerInTime, OneThread } from '../../common/one-thread';
import { fromPlain } from '../../common/plain-refusal';
import type { ListAnswer, ListQuestion } from './list-thread';
import { type AnsweredList, isPacked, type ListReading, readList, type ReadList } from './read-list';
import { readSite, type ReadSite } from './read-site';

/** The thread's program, beside the built server's. */
const PROGRAM = fileURLToPath(new URL('./listing.mjs', import.meta.url));

/** Reads what sites answer where lists are looked for. */
export interface ListReaders {
  /** @throws the capture library's codes */
  read(answer: AnsweredList, reading: ListReading): Promise<ReadList>;
  /** @throws the capture library's codes */
  readSite(answer: AnsweredList): Promise<ReadSite>;
}

/** In the thread that calls it. */
export const presentListReaders: ListReaders = {
  async read(answer, reading) {
    return readList(answer, reading);
  },
  async readSite(answer) {
    return readSite(answer);
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
    if (isSmall(answer)) return presentListReaders.read(answer, reading);
    // A source is more than its way to be read, and not all of it can go to another thread.
    const { discovery, listingSelectors, isFurther = false } = reading;
    return this.ask<ReadList>(answer, { discovery, listingSelectors, isFurther });
  }

  async readSite(answer: AnsweredList): Promise<ReadSite> {
    return isSmall(answer) ? presentListReaders.readSite(answer) : this.ask<ReadSite>(answer, 'site');
  }

  async close(): Promise<void> {
    await this.thread.close();
  }

  private async ask<Read extends ReadList | ReadSite>(
    { body, finalUrl, headers }: AnsweredList,
    reading: ListQuestion['reading'],
  ): Promise<Read> {
    try {
      const answered = await this.thread.ask({ answer: { body, finalUrl, headers }, reading });
      if ('read' in answered) return answered.read as Read;
      throw fromPlain(answered.refusal);
    } catch (error) {
      if (!(error instanceof NoAnswerInTime)) throw error;
      throw new DomainError(
        'input-too-large',
        `${finalUrl ?? 'The file'} could not be read within ${error.afterMs / 1000} s.`,
        'Watch another list of the site.',
      );
    }
  }
}

/** How large a packed one gets is not known before. */
function isSmall({ body }: AnsweredList): boolean {
  return body.length < LARGE && !isPacked(body);
}

/** With the thread where its program was built, as in everything that is started; tests of the sources have none. */
export const listReadersHere: ListReaders = existsSync(PROGRAM)
  ? new ListReadersWithThread(PROGRAM)
  : presentListReaders;
