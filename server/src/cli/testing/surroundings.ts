import type { Surroundings } from '../command';

/** Surroundings that keep what is said in them. */
export interface HeardSurroundings extends Surroundings {
  readonly printed: string[];
  readonly told: string[];
}

/** Surroundings of a command run by a test. */
export function surroundings(): HeardSurroundings {
  const printed: string[] = [];
  const told: string[] = [];
  return {
    folder: '/',
    stopped: new AbortController().signal,
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    printed,
    told,
  };
}
