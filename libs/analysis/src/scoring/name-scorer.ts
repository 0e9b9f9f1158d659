import type { Span } from '@uade/kernel';
import { nameFeatures } from './name-features';

/** Weights as they are kept: one character a bucket, so that they need neither a file nor decoding. */
export interface NameWeights {
  /** What one level of a weight is worth. */
  readonly step: number;
  readonly bias: number;
  /** `2 ** BUCKET_BITS` characters of `LEVELS`. */
  readonly weights: string;
}

/** The levels of a weight from -31 to 31, each one character. */
export const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
const MIDDLE = 31;

/** How likely it is that words with capitals are a person's name, 0–1. */
export type NameScorer = (text: string, folded: string, span: Span) => number;

/**
 * The scorer that weights stand for: a logistic regression over hashed features, each name's vector of length 1.
 *
 * @see docs/methodology.md, Model card
 */
export function nameScorer({ step, bias, weights }: NameWeights): NameScorer {
  const levels = Int8Array.from(weights, (level) => LEVELS.indexOf(level) - MIDDLE);
  return (text, folded, span) => {
    const buckets = nameFeatures(text, folded, span);
    let sum = 0;
    for (const bucket of buckets) sum += levels[bucket] ?? 0;
    return 1 / (1 + Math.exp(-bias - (step * sum) / Math.sqrt(buckets.length)));
  };
}
