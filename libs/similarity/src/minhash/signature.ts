import { wordsOf } from '../words/words';
import { extend, hashText, mix } from './hash';

/**
 * What is kept of a text to find its near-duplicates: 128 unsigned 32-bit numbers, or none where the text has no word.
 * Two signatures have a number in common at one place as often as their texts have a run of three words in common.
 */
export type Signature = Uint32Array;

/** How many numbers a signature has. */
export const SIGNATURE_SIZE = 128;

/** How many bands, and how many numbers of the signature each holds. */
export const BANDS = 32;
const ROWS = SIGNATURE_SIZE / BANDS;

/** How many words in a row are compared as one thing. */
const SHINGLE = 3;

/** How many donors an empty place tries by its own hashes before it takes the next filled place in order. */
const MOST_TRIES = 1024;

const EMPTY = 0xffffffff;
const SALT = 0x9e3779b9;

/**
 * The MinHash signature of a text by one permutation: each run of three words falls into one of 128 bins, the least hash
 * of a bin stands for it, an empty bin borrows from one that isn't. A text of fewer words is one run. Layout, case and
 * punctuation don't count. Linear in the length of `text`.
 *
 * @see A. Shrivastava, Optimal Densification for Fast and Accurate Minwise Hashing, 2017
 */
export function signature(text: string): Signature {
  return signatureOfWords(wordsOf(text).map(({ folded }) => folded));
}

/** The signature of words that are already in folded form. */
export function signatureOfWords(words: readonly string[]): Signature {
  if (words.length === 0) return new Uint32Array(0);
  const bins = new Uint32Array(SIGNATURE_SIZE).fill(EMPTY);
  const hashes = words.map(hashText);
  const last = Math.max(0, hashes.length - SHINGLE);
  for (let first = 0; first <= last; first += 1) {
    const run = hashes.slice(first, first + SHINGLE).reduce(extend, 0);
    const bin = run % SIGNATURE_SIZE;
    // A filled bin never holds the mark of an empty one.
    const value = Math.min(mix(run ^ SALT), EMPTY - 1);
    if (value < (bins[bin] ?? EMPTY)) bins[bin] = value;
  }
  return densified(bins);
}

function densified(bins: Uint32Array): Signature {
  return bins.map((value, bin) => (value === EMPTY ? borrowed(bins, bin) : value));
}

/** Which bin lends depends on the borrower alone, so that two like texts borrow alike. */
function borrowed(bins: Uint32Array, bin: number): number {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const donor = bins[mix(Math.imul(bin + 1, SALT) + attempt) % SIGNATURE_SIZE] ?? EMPTY;
    if (donor !== EMPTY) return donor;
  }
  for (let step = 1; step < SIGNATURE_SIZE; step += 1) {
    const donor = bins[(bin + step) % SIGNATURE_SIZE] ?? EMPTY;
    if (donor !== EMPTY) return donor;
  }
  return EMPTY;
}

/**
 * The 32 keys under which a signature is looked up, as signed 32-bit integers: an `int[]` column under a GIN index. Texts
 * that resemble each other by 0.42 share one with even chance, by 0.6 with 0.99; texts that don't, share none. A signature
 * of no words has no bands.
 */
export function bands(of: Signature): readonly number[] {
  if (of.length === 0) return [];
  return Array.from(
    { length: BANDS },
    (_, band) =>
      // The band's number goes in, so that one column can hold the keys of all bands.
      of.subarray(band * ROWS, (band + 1) * ROWS).reduce(extend, mix(band + 1)) | 0,
  );
}

/**
 * How much two texts have in common, 0–1: an estimate of the share of runs of three words that stand in both, among
 * those that stand in either (Jaccard). Its standard error is at most 0.045.
 */
export function resemblance(a: Signature, b: Signature): number {
  if (a.length === 0 || b.length === 0) return 0;
  let same = 0;
  for (let index = 0; index < SIGNATURE_SIZE; index += 1) if (a[index] === b[index]) same += 1;
  return same / SIGNATURE_SIZE;
}
