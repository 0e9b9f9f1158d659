import { fit } from './logistic-regression.mjs';
import { averagePrecision, f1 } from './measure.mjs';
import { featuresOf } from './text-features.mjs';

/** The strengths that a fold's inner validation chooses from. */
const STRENGTHS = [4, 16];

/**
 * Score every `{ text, gold }` by a model that saw nothing of its fold: vocabulary, weights, strength and the score from
 * which it says yes all come from the other folds, the latter two by holding back the next fold.
 *
 * @param foldOf  The fold of an item, 0 to `folds` - 1.
 * @returns The items with `score` (0–1) and `found`.
 */
export function crossValidate(items, foldOf, folds) {
  const known = withFeatures(items);
  return Array.from({ length: folds }, (_, fold) => {
    const training = known.filter((item) => foldOf(item) !== fold);
    const next = (fold + 1) % folds;
    return judgedBy(
      learn(training, (item) => foldOf(item) === next),
      known.filter((item) => foldOf(item) === fold),
    );
  }).flat();
}

/** Score items by a model of others. `isHeldBack` says which of the others choose its settings. */
export function trainAndJudge(others, isHeldBack, items) {
  return judgedBy(learn(withFeatures(others), isHeldBack), withFeatures(items));
}

const withFeatures = (items) => items.map((item) => ({ ...item, features: featuresOf(item.text) }));

function judgedBy({ score, from }, items) {
  return items.map(({ features, ...item }) => {
    const own = score(features);
    return { ...item, score: own, found: own >= from };
  });
}

function learn(training, isHeldBack) {
  const heldBack = training.filter(isHeldBack);
  const rest = training.filter((item) => !isHeldBack(item));
  const tried = STRENGTHS.map((strength) => {
    const score = fit(rest, strength);
    const scored = heldBack.map(({ features, gold }) => ({ gold, score: score(features) }));
    return { strength, scored, quality: averagePrecision(scored) };
  });
  const best = tried.reduce((one, other) => (other.quality > one.quality ? other : one));
  return { score: fit(training, best.strength), from: bestThreshold(best.scored) };
}

/** The score from which saying yes has the greatest F1. */
function bestThreshold(scored) {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ gold }) => gold).length;
  let best = { value: -1, from: 0.5 };
  let right = 0;
  ranked.forEach(({ gold, score }, index) => {
    if (gold) right += 1;
    const value = f1({ tp: right, fp: index + 1 - right, fn: all - right });
    if (value > best.value) best = { value, from: score };
  });
  return best.from;
}
