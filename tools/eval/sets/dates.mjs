import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const REFERENCE_DAY = { year: 2013, month: 2, day: 12 };
const TODAY = '2013-02-12';
const VALUE =
  /^datetime(Interval|OpenInterval)? (?:(After|Before) )?\(?(\([^)]*\))(?:, (\([^)]*\)))?\)? (Day|Month|Quarter|Year|Second)$/;
/** Weekdays, holidays, seasons, vague spans and the like are no calendar dates, months, quarters, years or ranges of them. */
const OUT_OF_SCOPE =
  /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|s|\b)|weds|thurs|wednesday|tuesday|saturday|weekend|понедельник|вторник|сред[аыу]|четверг|пятниц|суббот|воскресень|выходн|\bago\b|назад|\bpast\b|yesterday|вчера|позавчера|last|прошл|preced|holiday|праздник|ides|\b(?:w|wk)\b|century|quinzaine|semester|trimester|season|christmas|easter|thanksgiving|\b(?:[be]o[dmyw])\b|upcoming|summer|winter|spring|autumn|hence|around|\ba\.d\.|few|all week|rest of|:\d\d|from today|anytime|for 10 days|рождеств|послед|end of day|конца дня/i;

/** Date phrases with the days that they mean. */
export const dates = {
  name: 'dates',
  seen: true,
  async run({ data, lib }) {
    const metrics = {};
    const errors = [];
    for (const language of ['en', 'ru']) {
      const file = path.join(data, 'dates', `duckling-time-${language}.json`);
      if (!existsSync(file)) continue;
      const analysis = await lib('analysis');
      const cases = readJson(file).flatMap((one) => inScope(one));
      const units = cases.map((one) => ({ right: isRight(analysis, language, one, errors), all: 1 }));
      metrics[`${language}.accuracy`] = metric(units, accuracy, 'chrono-node 9/21');
    }
    return Object.keys(metrics).length === 0 ? null : { metrics, errors };
  },
};

function inScope({ text, value }) {
  const match = VALUE.exec(value);
  if (match === null || OUT_OF_SCOPE.test(text)) return [];
  const [, kind, side, first, second, grain] = match;
  const from = dayOf(first);
  if (grain === 'Second')
    return kind === 'Interval' && /^(?:by|within)\b/i.test(text)
      ? [{ text, value, from: null, to: shift(dayOf(second), -1) }]
      : [];
  if (kind === 'OpenInterval')
    return [
      side === 'After' ? { text, value, from, to: null } : { text, value, from: null, to: shift(from, -1) },
    ];
  const to = kind === 'Interval' ? shift(dayOf(second), -1) : shift(next(from, grain), -1);
  return [{ text, value, from, to }];
}

function dayOf(tuple) {
  const [year, month, day] = tuple.match(/\d+/g).map(Number);
  return new Date(Date.UTC(year, Math.max(1, month) - 1, Math.max(1, day))).toISOString().slice(0, 10);
}

function shift(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function next(day, grain) {
  const [year, month, date] = day.split('-').map(Number);
  if (grain === 'Day') return shift(day, 1);
  const months = { Month: 1, Quarter: 3, Year: 12 }[grain];
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

function isRight(analysis, language, one, errors) {
  const found = analysis.findDates(analysis.fold(one.text), REFERENCE_DAY, analysis.localeOf(language).dates);
  const right = found.some(
    ({ from, to }) => (from === one.from || (one.from === null && from === TODAY)) && to === one.to,
  );
  if (!right)
    errors.push(
      `${language} "${one.text}" want ${one.from}..${one.to} got ${found.map(({ from, to }) => `${from}..${to}`).join(' ; ')}`,
    );
  return right ? 1 : 0;
}
