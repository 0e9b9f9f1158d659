import path from 'node:path';
import { filesOf, readTable } from '../files.mjs';
import { f1, metric } from '../measure.mjs';

const meanError = ({ error, all }) => (all === 0 ? 0 : error / all);
/** The level that our reading stands for: no commitment, a vague one, a testable one. */
const LEVEL = { none: 1, vague: 4, testable: 6 };

/** Manifestos with seven levels of specificity; level 1 is no pledge. */
export const pledgeSpecificity = {
  name: 'pledge-specificity',
  seen: false,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'pledge-specificity'), /\.csv$/);
    if (files.length === 0) return null;
    const { analyse } = await lib('analysis');
    const rows = files
      .flatMap(({ file }) => readTable(file))
      .filter(({ labels }) => /^[1-7]/.test(labels ?? ''));
    const units = rows.map(({ Sentence, Text, labels }) => {
      const text = Sentence ?? Text ?? '';
      const level = Math.round(Number(labels));
      const commitment = analyse({ title: null, text, publishedAt: null }).commitments[0];
      const guess = LEVEL[commitment?.testability ?? 'none'];
      return { gold: level > 1, found: guess > 1, error: Math.abs(guess - level) };
    });
    return {
      metrics: {
        f1: metric(
          units.map(({ gold, found }) => ({
            tp: gold && found ? 1 : 0,
            fp: !gold && found ? 1 : 0,
            fn: gold && !found ? 1 : 0,
          })),
          f1,
        ),
        mae: metric(
          units.map(({ error }) => ({ error, all: 1 })),
          meanError,
          'smaller is better',
        ),
      },
    };
  },
};
