import path from 'node:path';
import { filesOf, readLines } from '../files.mjs';
import { f1, metric } from '../measure.mjs';

const REFERENCE = { ru: 'tf-idf on 4-grams 0.82', en: 'tf-idf on 4-grams 0.90' };

/** No date of these items is used but to read "next year", on both sides alike. */
const ON = { year: 2020, month: 1, day: 1 };

/** Pairs of news items: one story, or two, as the program links them. */
export const sameStory = {
  name: 'same-story',
  seen: true,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'same-story'), /^([a-z]{2})_.*\.tsv$/);
    if (files.length === 0) return null;
    const { likeness, readForComparing, SAME_EVENT_FROM, YARDSTICK } = await lib('similarity');
    const metrics = {};
    const errors = [];
    for (const [language, group] of Map.groupBy(files, ({ match }) => match[1])) {
      const read = (title, text) => readForComparing({ language, title, text, on: ON });
      const pairs = group.flatMap(({ file }) => readRows(file)).map((row) => pairOf(row, read));
      const units = pairs.map(({ gold, titles, a, b }) => {
        const { score } = likeness(a, b, YARDSTICK);
        const found = score >= SAME_EVENT_FROM;
        if (found !== gold) errors.push(`${language} ${found ? '+' : '-'} ${score.toFixed(2)} ${titles}`);
        return { tp: gold && found ? 1 : 0, fp: !gold && found ? 1 : 0, fn: gold && !found ? 1 : 0 };
      });
      metrics[`${language}.f1`] = metric(units, f1, REFERENCE[language]);
    }
    return { metrics, errors };
  },
};

function pairOf(row, read) {
  const titles = [row['INPUT:first_title'], row['INPUT:second_title']];
  return {
    gold: row['GOLDEN:quality'] === 'OK',
    titles: titles.join(' | '),
    a: read(titles[0], row['INPUT:first_text']),
    b: read(titles[1], row['INPUT:second_text']),
  };
}

/** One row a line; a field that begins with a quotation mark is quoted, marks within others are text. */
function readRows(file) {
  const [head, ...lines] = readLines(file).map((line) => line.split('\t').map(unquoted));
  return lines
    .map((fields) => Object.fromEntries(head.map((name, index) => [name, fields[index] ?? ''])))
    .filter((row) => row['GOLDEN:quality'] !== '');
}

function unquoted(field) {
  return /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}
