import { accuracy, f1, halfOfBoth, metric, precision, recall } from '../measure.mjs';
import { readLabelled } from './labelled-rows.mjs';

/** Sentences that commit somebody, with deadline and responsible body. */
export const commitments = {
  name: 'commitments',
  seen: true,
  async run({ data, lib }) {
    const rows = await readLabelled(data, lib);
    if (rows === null) return null;
    const metrics = {};
    const errors = [];
    for (const [language, group] of Map.groupBy(rows, ({ lang }) => lang)) {
      const units = group.map((row) => binary(row.commitment !== null, row.commitmentFound !== null));
      metrics[`${language}.f1`] = metric(units, f1, 'none exists');
      metrics[`${language}.precision`] = metric(units, precision);
      metrics[`${language}.recall`] = metric(units, recall);
      const matched = group.filter((row) => row.commitment !== null && row.commitmentFound !== null);
      metrics[`${language}.kindAccuracy`] = metric(
        matched.map((row) => ({ right: row.commitment === row.commitmentFound.kind ? 1 : 0, all: 1 })),
        accuracy,
      );
      metrics[`${language}.testabilityAccuracy`] = metric(
        matched.map((row) => ({
          right: row.testability === row.commitmentFound.testability ? 1 : 0,
          all: 1,
        })),
        accuracy,
      );
    }
    metrics.deadlineF1 = metric(
      rows.map((row) => words(row, row.deadline, row.commitmentFound?.deadline ?? null)),
      f1,
      'none exists',
    );
    metrics.responsibleF1 = metric(
      rows.map((row) => words(row, row.responsible, responsibleSpan(row))),
      f1,
      'none exists',
    );
    for (const row of rows) report(row, errors);
    return { metrics, errors };
  },
};

const binary = (gold, found) => ({
  tp: gold && found ? 1 : 0,
  fp: !gold && found ? 1 : 0,
  fn: gold && !found ? 1 : 0,
});

/** Gold words of a row against a predicted span in the release. */
function words(row, gold, span) {
  const at = gold === null ? -1 : row.text.indexOf(gold);
  const want = at === -1 ? null : { start: row.start + at, end: row.start + at + gold.length };
  const hit = want !== null && span !== null && halfOfBoth(want, span);
  return { tp: hit ? 1 : 0, fp: span !== null && !hit ? 1 : 0, fn: gold !== null && !hit ? 1 : 0 };
}

function responsibleSpan(row) {
  const named = row.commitmentFound?.responsible ?? null;
  if (named === null) return null;
  const at = row.releaseText.indexOf(named, row.commitmentFound.start);
  return at === -1 ? null : { start: at, end: at + named.length };
}

function report(row, errors) {
  const found = row.commitmentFound;
  const say = (what) => errors.push(`${row.lang} ${row.i} ${what}: ${row.text}`);
  if (found === null && row.commitment !== null) say(`- ${row.commitment}`);
  if (found !== null && row.commitment === null) say(`+ ${found.rule} ${found.score}`);
  if (found !== null && row.commitment !== null && found.kind !== row.commitment)
    say(`kind ${found.kind} (${found.rule}), want ${row.commitment}`);
  reportWords(row, 'deadline', found?.deadline ?? null, say);
  reportWords(row, 'responsible', responsibleSpan(row), say);
}

function reportWords(row, name, span, say) {
  const gold = row[name];
  if ((gold === null && span === null) || words(row, gold, span).tp === 1) return;
  say(`${name} "${span === null ? null : row.releaseText.slice(span.start, span.end)}", want "${gold}"`);
}
