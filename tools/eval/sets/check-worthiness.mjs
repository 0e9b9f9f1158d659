import { existsSync } from 'node:fs';
import path from 'node:path';
import { crossValidate, trainAndJudge } from '../cross-validate.mjs';
import { readJson, readTable } from '../files.mjs';
import { f1, metric, rankedMetric } from '../measure.mjs';

const FOLDS = 4;
const FOLDER = 'check-worthiness';

/**
 * Debate sentences: a learned scorer in cross-validation, the same one on a later debate, and our rules beside both. The
 * scorer is not shipped: the licence of its data isn't confirmed.
 */
export const checkWorthiness = {
  name: 'check-worthiness',
  seen: false,
  async run({ data, lib }) {
    const file = path.join(data, FOLDER, 'train.json');
    if (!existsSync(file)) return null;
    const { CLAIM_FROM, claimScore, fold, localeOf, Stretch } = await lib('analysis');
    const ruled = ({ text, gold }) => {
      const score = claimScore(new Stretch(fold(text)), localeOf('en').claims);
      return { gold, score, found: score >= CLAIM_FROM };
    };
    const items = readJson(file).map(({ text, label }, index) => itemOf(text, label, index));
    const foldOf = ({ index }) => index % FOLDS;
    const scored = crossValidate(items, foldOf, FOLDS);
    const metrics = {
      ...figures('', scored, ['LR on n-grams 0.769', 'LR on n-grams 0.868']),
      ...figures('rules.', items.map(ruled)),
    };
    const later = readLater(path.join(data, FOLDER, '2020_debate.tsv'));
    if (later.length > 0) {
      const judged = trainAndJudge(items, (item) => foldOf(item) === 0, later);
      Object.assign(metrics, figures('debate2020.', judged), figures('debate2020.rules.', later.map(ruled)));
    }
    return { metrics, errors: scored.filter(({ gold, found }) => gold !== found).map(reported) };
  },
};

const itemOf = (text, label, index) => ({ text, gold: Number(label) === 1, index });

function readLater(file) {
  if (!existsSync(file)) return [];
  return readTable(file, '\t').map(({ text, label }, index) => itemOf(text, label, index));
}

function figures(prefix, items, [f1Reference, averageReference] = []) {
  return {
    [`${prefix}f1`]: metric(items.map(binary), f1, f1Reference),
    [`${prefix}averagePrecision`]: rankedMetric(items, averageReference),
  };
}

const binary = ({ gold, found }) => ({
  tp: gold && found ? 1 : 0,
  fp: !gold && found ? 1 : 0,
  fn: gold && !found ? 1 : 0,
});

const reported = ({ text, found }) => `${found ? '+' : '-'} ${text}`;
