import path from 'node:path';
import { filesOf, readText } from '../files.mjs';
import { f1, matchSpans, metric } from '../measure.mjs';

/** Kinds of KazNERD that this program looks for, with its own names for them. */
const KINDS = {
  PERSON: 'person',
  ORGANISATION: 'organisation',
  POSITION: 'position',
  DATE: 'date',
};
const REFERENCE = '0.972, all 25 kinds (XLM-R)';
/** Day from which relative dates are seen; only where they stand is measured. */
const SOME_DAY = { year: 2021, month: 1, day: 1 };

/** Kazakh sentences with named persons, organisations, offices and dates; other kinds are left out on both sides. */
export const entities = {
  name: 'entities',
  seen: true,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'entities'), /\.iob2\.txt$/);
    if (files.length === 0) return null;
    const analysis = await lib('analysis');
    const errors = [];
    const units = files
      .flatMap(({ file }) => readSentences(readText(file)))
      .map((sentence) => unitOf(analysis, sentence, errors));
    const metrics = {
      f1: metric(
        units.map(({ all }) => all),
        f1,
        REFERENCE,
      ),
      exactF1: metric(
        units.map(({ exact }) => exact),
        f1,
        REFERENCE,
      ),
    };
    for (const kind of Object.values(KINDS)) {
      metrics[`${kind}.f1`] = metric(
        units.map((unit) => unit[kind]),
        f1,
      );
    }
    return { metrics, errors };
  },
};

/** Sentences of `token tag` lines, joined as they would be written, with the spans of what is named. */
function readSentences(text) {
  return text.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const rows = block.split(/\r?\n/).flatMap((line) => {
      const at = line.lastIndexOf(' ');
      return at > 0 ? [{ token: line.slice(0, at), tag: line.slice(at + 1).trim() }] : [];
    });
    return rows.length === 0 ? [] : [joined(rows)];
  });
}

function joined(rows) {
  let text = '';
  const gold = [];
  let previous = '';
  for (const { token, tag } of rows) {
    if (text !== '' && !/^[.,!?:;»)…%]/.test(token) && !/[«(]$/.test(previous)) text += ' ';
    const start = text.length;
    text += token;
    previous = token;
    const kind = KINDS[tag.slice(2)];
    if (tag.startsWith('B-')) gold.push({ start, end: text.length, kind });
    else if (tag.startsWith('I-') && gold.length > 0) gold.at(-1).end = text.length;
  }
  return { text, gold: gold.filter(({ kind }) => kind !== undefined) };
}

function unitOf(analysis, { text, gold }, errors) {
  const found = find(analysis, text);
  const unit = { all: counts(0, 0, 0), exact: counts(0, 0, 0) };
  for (const kind of Object.values(KINDS)) {
    const mine = found.filter((span) => span.kind === kind);
    const theirs = gold.filter((span) => span.kind === kind);
    const pairs = matchSpans(mine, theirs);
    const same = pairs.filter(([a, b]) => a.start === b.start && a.end === b.end).length;
    unit[kind] = counts(pairs.length, mine.length, theirs.length);
    unit.all = added(unit.all, unit[kind]);
    unit.exact = added(unit.exact, counts(same, mine.length, theirs.length));
    report(text, { kind, mine, theirs, pairs }, errors);
  }
  return unit;
}

function find(analysis, text) {
  const { dates, people } = analysis.localeOf('kk');
  const folded = analysis.fold(text);
  const days = analysis.findDates(folded, SOME_DAY, dates);
  return [
    ...analysis.findEntities(text, folded, people),
    ...days.map(({ start, end }) => ({ start, end, kind: 'date' })),
  ];
}

const counts = (tp, found, gold) => ({ tp, fp: found - tp, fn: gold - tp });
const added = (a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });

function report(text, { kind, mine, theirs, pairs }, errors) {
  const line = (sign, { start, end }) => `${sign} ${kind} "${text.slice(start, end)}" in: ${text}`;
  for (const one of mine) if (!pairs.some(([a]) => a === one)) errors.push(line('+', one));
  for (const one of theirs) if (!pairs.some(([, b]) => b === one)) errors.push(line('-', one));
}
