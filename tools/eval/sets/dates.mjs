import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const OWN_CASES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../cases');
const OWN_FILES = ['dates-kk.json', 'dates-kk-second.json'];
const REFERENCE_DAY = { year: 2013, month: 2, day: 12 };
const TODAY = '2013-02-12';
const VALUE =
  /^datetime(Interval|OpenInterval)? (?:(After|Before) )?\(?(\([^)]*\))(?:, (\([^)]*\)))?\)? (Day|Month|Quarter|Year|Second)$/;
const WEEKDAY =
  /\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:days?)?\b|wednesday|saturday|понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресень/i;
/** A day of a month beside the weekday makes a calendar date of it: "Friday, 18 July", "Thu 15th". */
const WEEKDAY_OF_DATE =
  /^\S+ (?:the )?\d{1,2}(?:st|nd|rd|th)$|\d.*(?:[a-z]{3}|[а-я]{3})|(?:[a-z]{3}|[а-я]{3}).*\d/i;

/**
 * What is no calendar date, month, quarter, year, range of them or "by / within / until" of them: weekdays without a date,
 * weeks and parts of them (unless counted, as in "within 2 weeks"), holidays, seasons (the English reference begins them on the 21st), clock times, days counted back or from
 * another day, years before our reckoning, and words that name no days ("few", "rest of", "around", "at this time").
 */
const OUT_OF_SCOPE = [
  (text) =>
    WEEKDAY.test(text) &&
    !(WEEKDAY_OF_DATE.test(text) && !/first|second|third|last|closest|from now|ago|back|after/i.test(text)),
  (text) => /\bweek|недел/i.test(text) && !/^(?:within|in|в течение|через) /i.test(text),
  /holiday|праздник|\bides\b|christmas|easter|thanksgiving|рождеств/i,
  /\bseasons?\b|summer|winter|spring|autumn/i,
  /:\d\d|\b(?:[be]o[dmy])\b|end of day|конца дня|выходн/i,
  /\bago\b|назад|hence|from today|from now|\bfor \d+ days/i,
  /\bb\.?c\b|\ba\.d\./i,
  /upcoming|\bfew\b|rest of|\baround\b|anytime|at this time/i,
];

/** Date phrases with the days that they mean. */
export const dates = {
  name: 'dates',
  seen: true,
  async run({ data, lib }) {
    const analysis = await lib('analysis');
    const metrics = {};
    const errors = [];
    for (const language of ['en', 'ru']) {
      const file = path.join(data, 'dates', `duckling-time-${language}.json`);
      if (!existsSync(file)) continue;
      const all = readJson(file).flatMap((one) => inDays(one));
      const within = all.filter(({ text }) => isInScope(text));
      const measure = (cases, into) =>
        cases.map((one) => ({ right: isRight(analysis, language, one, into), all: 1 }));
      metrics[`${language}.accuracy`] = metric(measure(within, errors), accuracy, 'chrono-node 9/21');
      metrics[`${language}.everyPhraseAccuracy`] = metric(
        measure(all, []),
        accuracy,
        'nothing left out of scope',
      );
    }
    const units = OWN_FILES.flatMap((file) => {
      const { cases, reference } = readJson(path.join(OWN_CASES, file));
      return cases.map((one) => ({ right: isOwnRight(analysis, reference, one, errors), all: 1 }));
    });
    metrics['kk.accuracy'] = metric(units, accuracy, 'none exists; our own phrases');
    return { metrics, errors };
  },
};

function isInScope(text) {
  return !OUT_OF_SCOPE.some((rule) => (typeof rule === 'function' ? rule(text) : rule.test(text)));
}

/** The phrase with its days, if its answer is in days or longer. */
function inDays({ text, value }) {
  const match = VALUE.exec(value);
  if (match === null) return [];
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
  if (!right) errors.push(`${language} "${one.text}" want ${one.from}..${one.to} got ${shown(found)}`);
  return right ? 1 : 0;
}

/** Our own phrases are stricter: just one date must be found, or none; an end that is not given is left open. */
function isOwnRight(analysis, reference, one, errors) {
  const [year, month, day] = reference.split('-').map(Number);
  const found = analysis.findDates(
    analysis.fold(one.text),
    { year, month, day },
    analysis.localeOf('kk').dates,
  );
  const same = (end) => one[end] === undefined || found[0]?.[end] === one[end];
  const right = one.none ? found.length === 0 : found.length === 1 && same('from') && same('to');
  if (!right)
    errors.push(`kk "${one.text}" want ${one.none ? 'none' : `${one.from}..${one.to}`} got ${shown(found)}`);
  return right ? 1 : 0;
}

function shown(found) {
  return found.map(({ from, to }) => `${from}..${to}`).join(' ; ');
}
