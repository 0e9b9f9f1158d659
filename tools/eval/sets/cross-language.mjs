import path from 'node:path';
import { filesOf, readJsonLines, readTable } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const ON = { year: 2022, month: 1, day: 1 };
const LANGUAGES = ['kk', 'ru', 'en'];

/**
 * The same item in several languages, one a row of `cross-language/*.jsonl` or `*.tsv`, under the names `kk`, `ru`, `en`:
 * words, or `{ title, text }`. For each pair of languages: is the item's own translation the likeliest of them all?
 */
export const crossLanguage = {
  name: 'cross-language',
  seen: false,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'cross-language'), /\.(jsonl|tsv)$/);
    if (files.length === 0) return null;
    const { countRarity, likeness, NOTHING_COUNTED, readForComparing } = await lib('similarity');
    const rows = files.flatMap(({ file }) =>
      file.endsWith('.tsv') ? readTable(file, '\t') : readJsonLines(file),
    );
    const metrics = {};
    const errors = [];
    for (const [from, to] of pairs(rows)) {
      const both = rows.filter((row) => row[from] && row[to]);
      const read = (language) => both.map((row) => readForComparing(readable(row[language], language)));
      const [asked, offered] = [read(from), read(to)];
      const across = countRarity(offered.map((reading) => reading.across.whole));
      const units = asked.map((reading, index) => {
        const scores = offered.map(
          (other) => likeness(reading, other, { same: NOTHING_COUNTED, across }).score,
        );
        const best = scores.indexOf(Math.max(...scores));
        if (best !== index) errors.push(`${from}-${to} ${index} as ${best}: ${JSON.stringify(both[index])}`);
        return { right: best === index ? 1 : 0, all: 1 };
      });
      metrics[`${from}-${to}.recallAt1`] = metric(units, accuracy);
    }
    return { metrics, errors };
  },
};

function pairs(rows) {
  const ordered = LANGUAGES.flatMap((from) => LANGUAGES.map((to) => [from, to]));
  return ordered.filter(([from, to]) => from !== to && rows.some((row) => row[from] && row[to]));
}

function readable(item, language) {
  const { title = null, text } = typeof item === 'string' ? { text: item } : item;
  return { language, title, text, on: ON };
}
