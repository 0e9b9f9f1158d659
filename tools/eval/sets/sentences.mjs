import path from 'node:path';
import { filesOf, readLines } from '../files.mjs';
import { f1, metric } from '../measure.mjs';

const REFERENCE = { kk: '0.994', ru: '0.980', en: '0.974' };

/** Headlines and cut lines bear no mark at their end: joined by a space, nobody can tell where they stop. */
const hasEndMark = (line) => /[.!?…]["'»”“’)\]]*\s*$/u.test(line);

/** Boundaries found in news sentences joined by a space. */
export const sentences = {
  name: 'sentences',
  seen: true,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'sentences'), /^(kk|ru|en)\..+\.txt$/);
    if (files.length === 0) return null;
    const analysis = await lib('analysis');
    const metrics = {};
    const errors = [];
    const byLanguage = Map.groupBy(files, ({ match }) => match[1]);
    for (const [language, group] of byLanguage) {
      const units = group.flatMap(({ file }) =>
        unitsOf(analysis, language, readLines(file).filter(hasEndMark), errors),
      );
      metrics[`${language}.f1`] = metric(units, f1, REFERENCE[language]);
      const everyLine = group.flatMap(({ file }) => unitsOf(analysis, language, readLines(file), []));
      metrics[`${language}.everyLineF1`] = metric(everyLine, f1, 'headlines without an end mark included');
    }
    return { metrics, errors };
  },
};

function unitsOf(analysis, language, lines, errors) {
  const gold = lines.map((line) => line.trim());
  const text = gold.join(' ');
  const found = new Set(
    analysis.splitSentences(text, analysis.localeOf(language).sentences).map(({ end }) => end),
  );
  let at = 0;
  return gold.map((line, index) => {
    const end = at + line.length;
    const inner = innerEnds(found, at, end);
    const hit = found.has(end);
    const last = index === gold.length - 1;
    for (const cut of inner)
      errors.push(`${language} + ${text.slice(Math.max(0, cut - 40), cut)}|${text.slice(cut, cut + 30)}`);
    if (!hit) errors.push(`${language} - ${text.slice(end - 40, end)}|${text.slice(end, end + 30)}`);
    at = end + 1;
    return { tp: hit && !last ? 1 : 0, fp: inner.length, fn: hit || last ? 0 : 1 };
  });
}

function innerEnds(found, from, to) {
  const ends = [];
  for (let at = from + 1; at < to; at += 1) if (found.has(at)) ends.push(at);
  return ends;
}
