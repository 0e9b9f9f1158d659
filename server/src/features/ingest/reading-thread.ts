import type { CaptureHints } from '@uade/capture';
import { DomainError } from '@uade/kernel';
import { readTimed, type TimedReading } from './readers';

/** What a reading thread is asked. */
export interface ThreadQuestion {
  readonly bytes: Uint8Array;
  readonly hints: CaptureHints;
}

/** What it answers. Between threads an error loses its class, so that a refusal comes as plain data. */
export type ThreadAnswer =
  | { readonly read: TimedReading }
  | { readonly refusal: Pick<DomainError, 'code' | 'message' | 'remedy' | 'details'> };

/** The program of a reading thread; built beside the server as `reading.mjs`. */
export async function answer({ bytes, hints }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    return { read: await readTimed(bytes, hints) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, remedy, details } = error;
    return { refusal: { code, message, remedy, details } };
  }
}
