import path from 'node:path';
import { filesOf, readLines } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const REFERENCE = {
  'sentences.kk': '0.991',
  'word-pairs.kk': '0.965',
  'single-words.kk': '0.799',
  'sentences.ru': '0.978',
  'word-pairs.ru': '0.948',
  'single-words.ru': '0.765',
};
const READ = new Set(['kk', 'ru', 'en']);

/** Kazakh, Russian, English and their look-alikes; a look-alike is right when it is `other`. */
export const languageId = {
  name: 'language-id',
  seen: true,
  async run({ data, lib }) {
    const levels = ['sentences', 'word-pairs', 'single-words'];
    const files = levels.flatMap((level) =>
      filesOf(path.join(data, 'language-id', level), /^([a-z]{2,3})\.txt$/).map((one) => ({ ...one, level })),
    );
    if (files.length === 0) return null;
    const { detectLanguage } = await lib('analysis');
    const metrics = {};
    const errors = [];
    for (const { level, file, match } of files) {
      const want = READ.has(match[1]) ? match[1] : 'other';
      const units = readLines(file).map((line) => {
        const { language } = detectLanguage(line);
        if (language !== want) errors.push(`${level} ${match[1]} as ${language}: ${line}`);
        return { right: language === want ? 1 : 0, all: 1 };
      });
      metrics[`${level}.${match[1]}.accuracy`] = metric(units, accuracy, REFERENCE[`${level}.${match[1]}`]);
    }
    return { metrics, errors };
  },
};
