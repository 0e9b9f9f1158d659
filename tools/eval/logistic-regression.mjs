import { seeded } from './measure.mjs';

const BUCKETS = 1 << 18;

/** Hashed features of a sentence: its words and pairs of words. */
export function features(text) {
  const words = text.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [];
  const seen = new Set();
  words.forEach((word, index) => {
    const one = /^\d+$/.test(word) ? '0' : word;
    seen.add(hash(one));
    seen.add(hash(`${one} ${words[index + 1] ?? '$'}`));
    seen.add(hash(`${one} ${words[index + 1] ?? '$'} ${words[index + 2] ?? '$'}`));
    if (word.length > 5) seen.add(hash(`^${word.slice(0, 5)}`));
  });
  return [...seen];
}

function hash(word) {
  let value = 2166136261;
  for (let index = 0; index < word.length; index += 1)
    value = Math.imul(value ^ word.charCodeAt(index), 16777619);
  return (value >>> 0) % BUCKETS;
}

/** Fit a logistic regression by AdaGrad on `{features, gold}`; returns the scorer of a feature list (0–1). */
export function fit(items, { epochs = 6, rate = 0.15, l2 = 1e-6 } = {}) {
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-6);
  let bias = 0;
  const score = (list) => {
    let sum = bias;
    for (const index of list) sum += weights[index];
    return 1 / (1 + Math.exp(-sum));
  };
  const random = seeded(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const item of shuffled(items, random)) {
      const error = score(item.features) - (item.gold ? 1 : 0);
      bias -= 0.02 * error;
      for (const index of item.features) {
        const gradient = error + l2 * weights[index];
        squares[index] += gradient * gradient;
        weights[index] -= (rate * gradient) / Math.sqrt(squares[index]);
      }
    }
  }
  return score;
}

function shuffled(items, random) {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

/** Score every item by a model fitted on the other folds; `foldOf` names an item's fold. */
export function crossValidate(items, foldOf, folds, options) {
  const scored = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const score = fit(
      items.filter((item) => foldOf(item) !== fold),
      options,
    );
    for (const item of items)
      if (foldOf(item) === fold) scored.push({ ...item, score: score(item.features) });
  }
  return scored;
}
