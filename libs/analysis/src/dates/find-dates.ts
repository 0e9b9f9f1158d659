import type { DeadlinePrecision } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { matchesOf } from '../rules/matches-of';
import { addUnits, type Day, daysInMonth, isoDay } from './calendar';
import type { Bound, BoundCue, DateData, Edge } from './date-data';
import { type DateGroups, edgeIn, interpret } from './interpret';
import type { Period } from './period';

/** A date as it stands in the text, with what bounds it ("by", "from") inside its span. */
export interface FoundDate extends Span {
  /** Days in Asia/Almaty, both included; `null` where the words leave an end open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DeadlinePrecision;
  readonly bound: Bound | null;
  readonly rule: string;
}

/** How far beside a date its bounding words may stand, in code units. */
const REACH = 40;

/**
 * Find the dates of a stretch of folded text, in order; where two overlap, the longer one stands.
 *
 * @param reference  The day that "next year" is seen from.
 */
export function findDates(folded: string, reference: Day, data: DateData): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, name } of data.patterns) {
    for (const match of matchesOf(pattern, folded)) {
      if (match.groups?.['event'] !== undefined) found.push(openDate(match, name));
      const period = interpret(match.groups ?? {}, reference, data);
      if (period === null) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push(bounded({ folded, span, period, rule: name, groups: match.groups ?? {} }, data));
    }
  }
  return joinRanges(folded, longest(found), data);
}

/** "from 13 July to 15 July": two dates with a word such as "to" between them are one. */
function joinRanges(folded: string, dates: readonly FoundDate[], data: DateData): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const ends = last !== undefined && isRange(folded, last, date, data) ? rangeOf(folded, last, date) : null;
    if (last === undefined || ends === null) joined.push(date);
    else joined[joined.length - 1] = { ...last, end: date.end, ...ends, bound: 'in' };
  }
  return joined;
}

/** The end without a year takes that of the other, or the next where it would lie before it; `null` if it still does. */
function rangeOf(folded: string, first: FoundDate, second: FoundDate): Pick<FoundDate, 'from' | 'to'> | null {
  const { from } = first;
  const { to } = second;
  if (from === null || to === null) return null;
  const early = hasYear(folded, first);
  if (hasYear(folded, second)) return early ? inOrder(from, to) : { from: upTo(from, to), to };
  const later = early ? inYear(to, yearOf(from)) : to;
  if (later >= from) return { from, to: later };
  return sameKind(first, second) ? { from, to: inYear(to, yearOf(from) + 1) } : null;
}

function inOrder(from: string, to: string): { from: string; to: string } | null {
  return from <= to ? { from, to } : null;
}

/** The day in the year of `to`, or in the year before where it would lie behind it. */
function upTo(day: string, to: string): string {
  const same = inYear(day, yearOf(to));
  return same <= to ? same : inYear(day, yearOf(to) - 1);
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

function hasYear(folded: string, { start, end }: Span): boolean {
  return YEAR.test(folded.slice(start, end));
}

/** Whether both are days or both are months, so that one may begin the range that the other ends. */
function sameKind(first: FoundDate, second: FoundDate): boolean {
  return first.precision === second.precision && ['day', 'month'].includes(first.precision);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The same day of another year; 29 February becomes the 28th. */
function inYear(day: string, year: number): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay({ year, month, day: Math.min(date, daysInMonth(year, month)) });
}

function isRange(folded: string, first: FoundDate, second: FoundDate, data: DateData): boolean {
  const gap = folded.slice(first.end, second.start);
  if (gap.length > REACH) return false;
  if (data.between.test(gap)) return true;
  if (first.bound === 'from' && second.bound === 'by' && gap.trim() === '') return true;
  const [before, after] = [folded.slice(first.start, first.end), folded.slice(second.start, second.end)];
  return data.ranges.some(
    (words) => words.gap.test(gap) && words.opener.test(before) && words.closer.test(after),
  );
}

/** "by the next meeting": a time limit that names no day. */
function openDate(match: RegExpExecArray, rule: string): FoundDate {
  const span = { start: match.index, end: match.index + match[0].length };
  return { ...span, from: null, to: null, precision: 'open', bound: 'by', rule };
}

interface Written {
  readonly folded: string;
  readonly span: Span;
  readonly period: Period;
  readonly rule: string;
  readonly groups: DateGroups;
}

function bounded({ folded, span, period, rule, groups }: Written, data: DateData): FoundDate {
  const range = ['day2', 'month2', 'year2'].some((name) => groups[name] !== undefined);
  const before = folded.slice(Math.max(0, span.start - REACH), span.start);
  const after = folded.slice(span.end, span.end + REACH);
  for (const cue of data.bounds) {
    const match = cue.pattern.exec(cue.where === 'before' ? before : after);
    if (match === null || cue.unless?.test(folded.slice(span.start, span.end))) continue;
    const counted = groups['span'] !== undefined && groups['ahead'] === undefined;
    const bound = boundOf(cue.bound, { range, counted, edge: edgeIn(groups, data) });
    return { ...grown(span, match[0].length, cue), ...limits(period, bound), bound, rule };
  }
  return { ...span, ...limits(period, 'in'), bound: null, rule };
}

interface Kind {
  /** "13 to 15 July" */
  readonly range: boolean;
  /** "two weeks" */
  readonly counted: boolean;
  readonly edge: Edge | null;
}

/** "from 13 to 15 July" has both ends; "in two weeks" counts from now, "in May" doesn't; "before the end" is "by the end". */
function boundOf(bound: Bound, { range, counted, edge }: Kind): Bound {
  if (bound === 'from' && range) return 'in';
  if (bound === 'before' && edge === 'end') return 'by';
  if (bound === 'later' && counted) return 'after';
  return bound === 'after' && !counted ? 'in' : bound;
}

function grown(span: Span, length: number, cue: BoundCue): Span {
  return cue.where === 'before'
    ? { start: span.start - length, end: span.end }
    : { start: span.start, end: span.end + length };
}

function limits(period: Period, bound: Bound): Pick<FoundDate, 'from' | 'to' | 'precision'> {
  const from = isoDay(period.from);
  const to = isoDay(period.to);
  const { precision } = period;
  if (bound === 'after') return { from: to, to, precision: 'day' };
  if (bound === 'before') return { from: null, to: isoDay(addUnits(period.from, -1, 'day')), precision };
  if (bound === 'by') return { from: null, to, precision };
  if (bound === 'from') return { from, to: null, precision };
  if (bound === 'later') return { from: isoDay(addUnits(period.to, 1, 'day')), to: null, precision };
  return { from, to, precision };
}

function longest(found: readonly FoundDate[]): FoundDate[] {
  const byLength = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of byLength) {
    const last = kept.at(-1);
    if (last === undefined || date.start >= last.end) kept.push(date);
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date;
  }
  return kept;
}
