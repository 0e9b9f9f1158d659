import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaptureHints } from '@uade/capture';
import { DomainError } from '@uade/kernel';
import { LARGE, NoAnswerInTime, OneThread } from '../../common/one-thread';
import { fromPlain } from '../../common/plain-refusal';
import { noted, presentReaders, type Readers, type Reading } from './readers';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread';

/** The thread's program, beside the built server's. */
const PROGRAM = fileURLToPath(new URL('./reading.mjs', import.meta.url));

/** What a PDF begins with, if not at once; a few kilobytes of it, packed, may say what takes minutes to read. */
const PDF = '%PDF-';
const PDF_WITHIN = 1024;

/**
 * Reads large captures, and PDFs, one by one in a thread, so that none holds up those who wait for this one, people, jobs and locks,
 * and one that does not end is ended.
 *
 * @see docs/adr/0023-a-thread-for-large-captures.md
 */
export class ReadersWithThread implements Readers {
  readonly extractor = presentReaders.extractor;
  private readonly thread: OneThread<ThreadQuestion, ThreadAnswer>;

  /**
   * @param program  What is built of `reading-thread.ts`.
   * @param longestMs  After so long a reading is ended.
   */
  constructor(program: string, longestMs?: number) {
    this.thread = new OneThread(program, longestMs);
  }

  async read(bytes: Uint8Array, hints: CaptureHints): Promise<Reading> {
    if (bytes.length < LARGE && !isPdf(bytes)) return presentReaders.read(bytes, hints);
    const { contentType, fileName, url, selectors = null } = hints;
    const answer = await this.ask({ bytes, hints: { contentType, fileName, url, selectors } });
    if ('read' in answer) return noted(answer.read);
    throw fromPlain(answer.refusal);
  }

  async close(): Promise<void> {
    await this.thread.close();
  }

  private async ask(question: ThreadQuestion): Promise<ThreadAnswer> {
    try {
      return await this.thread.ask(question);
    } catch (error) {
      if (!(error instanceof NoAnswerInTime)) throw error;
      const { fileName, url } = question.hints;
      throw new DomainError(
        'input-too-large',
        `${fileName ?? url ?? 'The text'} could not be read within ${error.afterMs / 1000} s.`,
        'Hand in the release alone, without images and attachments.',
      );
    }
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes(PDF);
}

/** With the thread where its program was built, as in everything that is started; tests of the sources have none. */
export function readersHere(): Readers {
  return existsSync(PROGRAM) ? new ReadersWithThread(PROGRAM) : presentReaders;
}
