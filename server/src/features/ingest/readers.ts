import { analyse, EXTRACTOR } from '@uade/analysis';
import { CAPTURE_READER, type CaptureHints, readArticle, type ReadArticle } from '@uade/capture';
import type { Analysis } from '@uade/contracts';
import { noteWork } from '../../common/work-times';
import { readingKey } from '../sources/reading-key';

/** What bytes were read as. */
export interface Reading {
  readonly article: ReadArticle;
  /** Names both readers as its extractor: either may change what is read. */
  readonly analysis: Analysis;
}

/** A reading, and how many seconds its two steps took. */
export interface TimedReading {
  readonly reading: Reading;
  readonly seconds: { readonly read: number; readonly analyse: number };
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

/**
 * Whether this release of Uade, or an earlier one, read by that name. The first releases named the one reader that they had; the key
 * of a source's selectors may stand behind it.
 */
export function isKnownExtractor(name: string): boolean {
  const present = new Map(extractor.split(' ').map((part) => part.split('/') as [string, string]));
  return name.split(' ').every((part, at) => {
    const [reader = '', version = ''] = part.split('/');
    if (reader === 'selectors') return at > 0 && /^[0-9a-f]{12}$/.test(version);
    const known = present.get(reader);
    return known !== undefined && /^\d+\.\d+\.\d+$/.test(version) && !isNewer(version, known);
  });
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}

/** The readers of this release of Uade, in the thread that calls them. */
export const presentReaders: Readers = {
  extractor,
  async read(bytes, hints) {
    return noted(await readTimed(bytes, hints));
  },
};

/** Read, and note elsewhere what it took. */
export async function readTimed(bytes: Uint8Array, hints: CaptureHints): Promise<TimedReading> {
  const began = performance.now();
  const article = await readArticle(bytes, hints);
  const read = performance.now();
  const own = readingKey(hints.selectors ?? null);
  const analysis = { ...analyse(article), extractor: `${extractor}${own}` };
  const seconds = { read: (read - began) / 1000, analyse: (performance.now() - read) / 1000 };
  return { reading: { article, analysis }, seconds };
}

/** The reading alone, when `/metrics` knows what it took. */
export function noted({ reading, seconds }: TimedReading): Reading {
  noteWork('read', seconds.read);
  noteWork('analyse', seconds.analyse);
  return reading;
}
