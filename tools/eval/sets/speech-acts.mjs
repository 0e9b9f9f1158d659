import path from 'node:path';
import { crossValidate } from '../cross-validate.mjs';
import { filesOf, readTable } from '../files.mjs';
import { f1, metric } from '../measure.mjs';

const FOLDS = 5;

/** Campaign releases: is a sentence commissive? Our rules beside a learned one (5-fold by document, not shipped) and the majority. */
export const speechActs = {
  name: 'speech-acts',
  seen: false,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'speech-acts-press-releases'), /\.csv$/);
    if (files.length === 0) return null;
    const { analyse } = await lib('analysis');
    const errors = [];
    const items = files.flatMap(({ file }, document) =>
      readTable(file).map(({ Sentence: text, Categories: label }) => ({
        text,
        document,
        gold: /Commissive/i.test(label ?? ''),
      })),
    );
    const rules = items.map((item) => {
      const found = analyse({ title: null, text: item.text, publishedAt: null }).commitments.length > 0;
      if (found !== item.gold) errors.push(`${found ? '+' : '-'} ${item.text}`);
      return binary(item.gold, found);
    });
    const scored = crossValidate(items, ({ document }) => document % FOLDS, FOLDS);
    return {
      metrics: {
        f1: metric(rules, f1, 'see the next rows'),
        'bagOfWords.f1': metric(
          scored.map(({ gold, found }) => binary(gold, found)),
          f1,
        ),
        'majority.f1': metric(
          items.map(({ gold }) => binary(gold, true)),
          f1,
        ),
      },
      errors,
    };
  },
};

const binary = (gold, found) => ({
  tp: gold && found ? 1 : 0,
  fp: !gold && found ? 1 : 0,
  fn: gold && !found ? 1 : 0,
});
