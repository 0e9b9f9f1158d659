import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const FILES = { en: ['english.json', '0.981'], ru: ['russian.json', '1.000'], kk: ['kazakh.json', '1.000'] };

/** Hard cases of sentence splitting. */
export const goldenRules = {
  name: 'golden-rules',
  seen: true,
  async run({ data, lib }) {
    const folder = path.join(data, 'golden-rules');
    if (!existsSync(folder)) return null;
    const analysis = await lib('analysis');
    const metrics = {};
    const errors = [];
    for (const [language, [file, reference]] of Object.entries(FILES)) {
      if (!existsSync(path.join(folder, file))) continue;
      const cases = readJson(path.join(folder, file));
      const units = cases.map((one) => ({ right: passes(analysis, language, one, errors), all: 1 }));
      metrics[`${language}.pass`] = metric(units, accuracy, reference);
    }
    return { metrics, errors };
  },
};

/** White space inside a sentence is no matter of where it ends. */
const plain = (words) => words.trim().replace(/\s+/g, ' ');

function passes(analysis, language, { name, text, sentences }, errors) {
  const spans = analysis.splitSentences(text, analysis.localeOf(language).sentences);
  const found = spans.map(({ start, end }) => plain(text.slice(start, end)));
  const right = JSON.stringify(found) === JSON.stringify(sentences.map(plain));
  if (!right)
    errors.push(`${language} ${name}\n  want ${JSON.stringify(sentences)}\n  got  ${JSON.stringify(found)}`);
  return right ? 1 : 0;
}
