import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaptureHints } from '@uade/capture';
import { DomainError } from '@uade/kernel';
import { Piscina } from 'piscina';
import { noted, presentReaders, type Readers, type Reading } from './readers';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread';

/** The thread's program, beside the built server's. */
const PROGRAM = fileURLToPath(new URL('./reading.mjs', import.meta.url));

/**
 * From so many bytes on a capture is read in the thread. Less takes half a second at most. Pages of news have a tenth of it: to
 * read those in threads took an eighth more of the processor's time, and some 200 MB.
 */
const LARGE = 500_000;

/** What a PDF begins with, if not at once; a few kilobytes of it, packed, may say what takes minutes to read. */
const PDF = '%PDF-';
const PDF_WITHIN = 1024;

/** The largest capture that is taken in is read in a tenth of this; what takes longer would never end. */
const LONGEST_MS = 120_000;

/** How long the thread waits for more; then it ends, and its memory is free. */
const IDLE_MS = 30_000;

/**
 * Reads large captures, and PDFs, one by one in a thread, so that none holds up those who wait for this one, people, jobs and locks, and one
 * that does not end is ended. The thread keeps no process that has nothing else to do.
 *
 * @see docs/adr/0023-a-thread-for-large-captures.md
 */
export class ReadersWithThread implements Readers {
  readonly extractor = presentReaders.extractor;
  private readonly pool: Piscina<ThreadQuestion, ThreadAnswer>;
  /** Settled when the thread is free. */
  private free: Promise<unknown> = Promise.resolve();

  /**
   * @param program  What is built of `reading-thread.ts`.
   * @param longestMs  After so long a reading is ended.
   */
  constructor(
    program: string,
    private readonly longestMs = LONGEST_MS,
  ) {
    const threads = { minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS };
    this.pool = new Piscina({ filename: program, name: 'answer', ...threads });
  }

  async read(bytes: Uint8Array, hints: CaptureHints): Promise<Reading> {
    if (bytes.length < LARGE && !isPdf(bytes)) return presentReaders.read(bytes, hints);
    const { contentType, fileName, url, selectors = null } = hints;
    const answer = await this.ask({ bytes, hints: { contentType, fileName, url, selectors } });
    if ('read' in answer) return noted(answer.read);
    const { code, message, remedy, details } = answer.refusal;
    throw new DomainError(code, message, remedy, details);
  }

  /** End the thread. A process that ends need not: the thread ends with it. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  /** In turn: what a reading waits for its turn does not count as its time. */
  private ask(question: ThreadQuestion): Promise<ThreadAnswer> {
    const answer = this.free.then(() => this.askNow(question));
    this.free = answer.catch(() => undefined);
    return answer;
  }

  private async askNow(question: ThreadQuestion): Promise<ThreadAnswer> {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), this.longestMs);
    try {
      return await this.pool.run(question, { signal: tooLong.signal });
    } catch (error) {
      if (!tooLong.signal.aborted) throw error;
      const { fileName, url } = question.hints;
      throw new DomainError(
        'input-too-large',
        `${fileName ?? url ?? 'The text'} could not be read within ${this.longestMs / 1000} s.`,
        'Hand in the release alone, without images and attachments.',
      );
    } finally {
      clearTimeout(timer);
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
