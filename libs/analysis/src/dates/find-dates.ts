import type { DeadlinePrecision } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { addUnits, type Day, isoDay } from './calendar';
import type { Bound, BoundCue, DateData } from './date-data';
import { type DateGroups, interpret, type Period } from './interpret';

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
  if (!data.hint.test(folded)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, name } of data.patterns) {
    for (const match of folded.matchAll(pattern)) {
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
    if (last !== undefined && isRange(folded, last, date, data)) {
      joined[joined.length - 1] = { ...last, end: date.end, ...rangeOf(folded, last, date), bound: 'in' };
    } else joined.push(date);
  }
  return joined;
}

/** The first end takes the year that only the second one bears. */
function rangeOf(folded: string, first: FoundDate, second: FoundDate): Pick<FoundDate, 'from' | 'to'> {
  const hasYear = /(?:19|20)\d\d/.test(folded.slice(first.start, first.end));
  const from =
    hasYear || first.from === null || second.to === null
      ? first.from
      : `${second.to.slice(0, 4)}${first.from.slice(4)}`;
  return from !== null && second.to !== null && from > second.to
    ? { from: first.from, to: second.to }
    : { from, to: second.to };
}

function isRange(folded: string, first: FoundDate, second: FoundDate, data: DateData): boolean {
  if (first.from === null || second.to === null || first.from > second.to) return false;
  const gap = folded.slice(first.end, second.start);
  if (data.between.test(gap)) return true;
  return first.bound === 'from' && second.bound === 'by' && gap.trim() === '';
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
    const bound = boundOf(cue.bound, range, groups['span'] !== undefined);
    return { ...grown(span, match[0].length, cue), ...limits(period, bound), bound, rule };
  }
  return { ...span, ...limits(period, 'in'), bound: null, rule };
}

/** "from 13 to 15 July" has both ends; "in two weeks" counts from now, "in May" doesn't. */
function boundOf(bound: Bound, range: boolean, counted: boolean): Bound {
  if (bound === 'from' && range) return 'in';
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
