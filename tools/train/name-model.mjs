import { weightsOf } from '../eval/logistic-regression.mjs';

/** How much the examples count against the penalty; the best of 4 and 16 in cross-validation. */
const STRENGTH = 16;
const HIGHEST_LEVEL = 31;
/** Weights above all but this share of them are cut, so that the many small ones keep their differences. */
const CUT = 0.0005;

/**
 * Fit `{ buckets, gold }` and keep each weight as one character.
 *
 * @returns `NameWeights` of libs/analysis/src/scoring/name-scorer.ts.
 */
export function trainNames(examples, { BUCKET_BITS, LEVELS }) {
  const rows = examples.map(({ buckets, gold }) => ({
    indices: Int32Array.from(buckets),
    values: new Float64Array(buckets.length).fill(1 / Math.sqrt(buckets.length)),
    sign: gold ? 1 : -1,
  }));
  const fitted = weightsOf(rows, 2 ** BUCKET_BITS, STRENGTH);
  const [weights, bias] = [fitted.slice(0, -1), fitted.at(-1)];
  const step = rounded(stepOf(weights));
  const levels = Array.from(weights, (weight) => LEVELS[levelOf(weight, step) + HIGHEST_LEVEL]);
  return { step, bias: rounded(bias), weights: levels.join('') };
}

function stepOf(weights) {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
  const highest = sizes[Math.floor(sizes.length * CUT)] ?? 1;
  return highest / HIGHEST_LEVEL;
}

function levelOf(weight, step) {
  return Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, Math.round(weight / step)));
}

const rounded = (value) => Number(value.toPrecision(4));
