import { analyse, EXTRACTOR } from '@uade/analysis';
import { CAPTURE_READER, type CaptureHints, readArticle, type ReadArticle } from '@uade/capture';
import type { Analysis } from '@uade/contracts';
import { timedWork } from '../../common/work-times';
import { readingKey } from '../sources/reading-key';

/** What bytes were read as. */
export interface Reading {
  readonly article: ReadArticle;
  /** Names both readers as its extractor: either may change what is read. */
  readonly analysis: Analysis;
}

/** The chain that reads a capture, from bytes to suggestions. */
export interface Readers {
  /**
   * Name and version of every part; stands as the extractor on all that is derived, with the key of the selectors where a
   * source has its own (`readingKey`).
   */
  readonly extractor: string;
  /** @throws one of the capture library's codes */
  read(bytes: Uint8Array, hints: CaptureHints): Promise<Reading>;
}

/** What `Readers` are asked for by. */
export const READERS = Symbol('Readers');

const extractor = `${CAPTURE_READER} ${EXTRACTOR}`;

/** The readers of this release of Uade. */
export const presentReaders: Readers = {
  extractor,
  async read(bytes, hints) {
    const article = await timedWork('read', () => readArticle(bytes, hints));
    const own = readingKey(hints.selectors ?? null);
    const analysis = await timedWork('analyse', () => analyse(article));
    return { article, analysis: { ...analysis, extractor: `${extractor}${own}` } };
  },
};
