import path from 'node:path';
import { crossValidate } from '../cross-validate.mjs';
import { filesOf, readTable } from '../files.mjs';
import { f1, metric } from '../measure.mjs';

const meanError = ({ error, all }) => (all === 0 ? 0 : error / all);
const FOLDS = 5;
/** The level that our reading stands for: no commitment, a vague one, a testable one. */
const LEVEL = { none: 1, vague: 4, testable: 6 };

/**
 * Manifestos with seven levels of specificity; level 1 is no pledge. Our rules beside a learned model (5-fold by document,
 * not shipped) and the majority.
 */
export const pledgeSpecificity = {
  name: 'pledge-specificity',
  seen: false,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'pledge-specificity'), /\.csv$/);
    if (files.length === 0) return null;
    const { analyse } = await lib('analysis');
    const items = files.flatMap(({ file }, document) =>
      readTable(file)
        .filter(({ labels }) => /^[1-7]/.test(labels ?? ''))
        .map((row) => itemOf(row, document)),
    );
    const units = items.map(({ text, level, gold }) => {
      const commitment = analyse({ title: null, text, publishedAt: null }).commitments[0];
      const guess = LEVEL[commitment?.testability ?? 'none'];
      return { gold, found: guess > 1, error: Math.abs(guess - level) };
    });
    const scored = crossValidate(items, ({ document }) => document % FOLDS, FOLDS);
    const everything = items.map(({ gold }) => ({ gold, found: true }));
    return {
      metrics: {
        f1: metric(units.map(binary), f1, 'see the next rows'),
        'bagOfWords.f1': metric(scored.map(binary), f1),
        'majority.f1': metric(everything.map(binary), f1),
        mae: metric(
          units.map(({ error }) => ({ error, all: 1 })),
          meanError,
          'smaller is better',
        ),
      },
    };
  },
};

function itemOf({ Sentence, Text, labels }, document) {
  const level = Math.round(Number(labels));
  return { text: Sentence ?? Text ?? '', document, level, gold: level > 1 };
}

const binary = ({ gold, found }) => ({
  tp: gold && found ? 1 : 0,
  fp: !gold && found ? 1 : 0,
  fn: gold && !found ? 1 : 0,
});
