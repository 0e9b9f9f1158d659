import path from 'node:path';
import { filesOf, readText } from '../files.mjs';
import { KINDS, readNamedSentences } from '../kaznerd.mjs';
import { f1, matchSpans, metric } from '../measure.mjs';
import { heldOutScorers } from '../../train/held-out-names.mjs';

const REFERENCE = '0.972, all 25 kinds (XLM-R)';
/** Day from which relative dates are seen; only where they stand is measured. */
const SOME_DAY = { year: 2021, month: 1, day: 1 };

/** What the shipped weights for names were learned from. */
const LEARNED_FROM = /valid/;

/**
 * Kazakh sentences with named persons, organisations, offices and dates; other kinds are left out on both sides. Where the
 * weights for names were learned from the sentences, others stand in for them that were learned without the sentence.
 */
export const entities = {
  name: 'entities',
  seen: true,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'entities'), /\.iob2\.txt$/);
    if (files.length === 0) return null;
    const analysis = await lib('analysis');
    const errors = [];
    const sentences = files.flatMap((file) => sentencesOf(analysis, file));
    const units = sentences.map((sentence) => unitOf(analysis, sentence, errors));
    const ruled = sentences.map((sentence) => unitOf(analysis, { ...sentence, scorer: undefined }, []));
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
    metrics['person.rules.f1'] = metric(
      ruled.map(({ person }) => person),
      f1,
    );
    return { metrics, errors };
  },
};

/** The sentences of a file, each with the scorer of names that may judge it. */
function sentencesOf(analysis, { name, file }) {
  const sentences = readNamedSentences(readText(file));
  const shipped = analysis.localeOf('kk').people.names.scorer;
  const scorerOf = LEARNED_FROM.test(name) ? heldOutScorers(sentences, analysis) : () => shipped;
  return sentences.map((sentence, place) => ({ ...sentence, scorer: scorerOf(place) }));
}

function unitOf(analysis, { text, gold, scorer }, errors) {
  const found = find(analysis, text, scorer);
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

/** The data of people with each scorer that judges: once, because what is made of it is kept by it. */
const peopleWith = new Map();

function peopleOf(analysis, scorer) {
  if (!peopleWith.has(scorer)) {
    const { people } = analysis.localeOf('kk');
    peopleWith.set(scorer, { ...people, names: { ...people.names, scorer } });
  }
  return peopleWith.get(scorer);
}

function find(analysis, text, scorer) {
  const { dates } = analysis.localeOf('kk');
  const folded = analysis.fold(text);
  const days = analysis.findDates(folded, SOME_DAY, dates);
  return [
    ...analysis.findEntities(text, folded, peopleOf(analysis, scorer)).map((one) => asLabelled(text, one)),
    ...days.map(({ start, end }) => ({ start, end, kind: 'date' })),
  ];
}

/** KazNERD labels a name in quotation marks without the word for its kind: «Өрлеу» партиясы. */
function asLabelled(text, entity) {
  const quoted = /^«([^»]+)» /.exec(text.slice(entity.start, entity.end));
  if (entity.kind !== 'organisation' || quoted === null) return entity;
  return { ...entity, start: entity.start + 1, end: entity.start + 1 + quoted[1].length };
}

const counts = (tp, found, gold) => ({ tp, fp: found - tp, fn: gold - tp });
const added = (a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });

function report(text, { kind, mine, theirs, pairs }, errors) {
  const line = (sign, { start, end }) => `${sign} ${kind} "${text.slice(start, end)}" in: ${text}`;
  for (const one of mine) if (!pairs.some(([a]) => a === one)) errors.push(line('+', one));
  for (const one of theirs) if (!pairs.some(([, b]) => b === one)) errors.push(line('-', one));
}
