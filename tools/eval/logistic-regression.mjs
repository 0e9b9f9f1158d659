import { minimise } from './minimise.mjs';

/** A feature in fewer sentences than this tells nothing. */
const LEAST_SENTENCES = 2;

/**
 * Fit a logistic regression with an L2 penalty on `{ features, gold }`, where `features` is a map from names to weights.
 * Vocabulary and inverse document frequencies come from `items` alone; each sentence's vector has length 1.
 *
 * @param strength  How much the sentences count against the penalty.
 * @returns The scorer of a feature map, 0–1.
 */
export function fit(items, strength) {
  const vocabulary = vocabularyOf(items);
  const rows = items.map(({ features, gold }) => ({
    ...vectorOf(features, vocabulary),
    sign: gold ? 1 : -1,
  }));
  const weights = weightsOf(rows, vocabulary.size, strength);
  return (features) => 1 / (1 + Math.exp(-marginOf(vectorOf(features, vocabulary), weights)));
}

/**
 * The weights of a logistic regression with an L2 penalty, the bias last.
 *
 * @param rows  `{ indices, values, sign }`, where `sign` is 1 or -1.
 */
export function weightsOf(rows, size, strength) {
  return minimise((point) => loss(rows, point, strength), new Float64Array(size + 1));
}

function vocabularyOf(items) {
  const counts = new Map();
  for (const { features } of items)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const vocabulary = new Map();
  for (const [name, count] of counts) {
    if (count < LEAST_SENTENCES) continue;
    const rarity = Math.log((1 + items.length) / (1 + count)) + 1;
    vocabulary.set(name, { index: vocabulary.size, rarity });
  }
  return vocabulary;
}

function vectorOf(features, vocabulary) {
  const indices = [];
  const values = [];
  let squares = 0;
  for (const [name, weight] of features) {
    const known = vocabulary.get(name);
    if (known === undefined) continue;
    const value = weight * known.rarity;
    indices.push(known.index);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return { indices: Int32Array.from(indices), values: Float64Array.from(values, (value) => value / length) };
}

/** The last weight is the bias. */
function marginOf({ indices, values }, weights) {
  let sum = weights[weights.length - 1];
  for (let at = 0; at < indices.length; at += 1) sum += weights[indices[at]] * values[at];
  return sum;
}

function loss(rows, weights, strength) {
  const bias = weights.length - 1;
  const slope = Float64Array.from(weights);
  slope[bias] = 0;
  let value = 0;
  for (let index = 0; index < bias; index += 1) value += (weights[index] * weights[index]) / 2;
  for (const row of rows) {
    const margin = row.sign * marginOf(row, weights);
    value += strength * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin));
    const pull = (-row.sign * strength) / (1 + Math.exp(margin));
    slope[bias] += pull;
    for (let at = 0; at < row.indices.length; at += 1) slope[row.indices[at]] += pull * row.values[at];
  }
  return { value, slope };
}
