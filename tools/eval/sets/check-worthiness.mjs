import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../files.mjs';
import { crossValidate, features } from '../logistic-regression.mjs';
import { averagePrecision, f1, metric } from '../measure.mjs';

const FOLDS = 4;

/** Debate sentences: a learned scorer in cross-validation (not shipped, its data's licence isn't confirmed), and our rules. */
export const checkWorthiness = {
  name: 'check-worthiness',
  seen: false,
  async run({ data, lib }) {
    const file = path.join(data, 'check-worthiness/train.json');
    if (!existsSync(file)) return null;
    const { claimScore, fold, localeOf } = await lib('analysis');
    const items = readJson(file).map(({ text, label }, index) => ({
      text,
      gold: Number(label) === 1,
      index,
      features: features(text),
    }));
    const scored = crossValidate(items, ({ index }) => index % FOLDS, FOLDS, { epochs: 5 });
    const ruled = items.map(({ text, gold }) => ({
      gold,
      score: claimScore(fold(text), localeOf('en').claims),
    }));
    const binary = ({ gold, score }) => ({
      tp: gold && score >= 0.5 ? 1 : 0,
      fp: !gold && score >= 0.5 ? 1 : 0,
      fn: gold && score < 0.5 ? 1 : 0,
    });
    return {
      metrics: {
        f1: metric(scored.map(binary), f1, 'LR on n-grams 0.769'),
        averagePrecision: {
          value: averagePrecision(scored),
          n: scored.length,
          reference: 'LR on n-grams 0.868',
        },
        'rules.f1': metric(ruled.map(binary), f1),
        'rules.averagePrecision': { value: averagePrecision(ruled), n: ruled.length },
      },
    };
  },
};
