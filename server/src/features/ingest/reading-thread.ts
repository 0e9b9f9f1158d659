import type { CaptureHints } from '@uade/capture';
import { type PlainRefusal, toPlain } from '../../common/plain-refusal';
import { readTimed, type TimedReading } from './readers';

/** What a reading thread is asked. */
export interface ThreadQuestion {
  readonly bytes: Uint8Array;
  readonly hints: CaptureHints;
}

/** What it answers. */
export type ThreadAnswer = { readonly read: TimedReading } | { readonly refusal: PlainRefusal };

/** The program of a reading thread; built beside the server as `reading.mjs`. */
export async function answer({ bytes, hints }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    return { read: await readTimed(bytes, hints) };
  } catch (error) {
    return { refusal: toPlain(error) };
  }
}
