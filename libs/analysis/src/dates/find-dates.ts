import type { DeadlinePrecision } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { type Day, isoDay } from './calendar';
import type { Bound, BoundCue, DateData } from './date-data';
import { interpret, type Period } from './interpret';

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
    for (const match of folded.matchAll(pattern)) {
      const period = interpret(match.groups ?? {}, reference, data);
      if (period === null) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push(bounded(folded, span, period, name, data));
    }
  }
  return longest(found);
}

function bounded(folded: string, span: Span, period: Period, rule: string, data: DateData): FoundDate {
  const before = folded.slice(Math.max(0, span.start - REACH), span.start);
  const after = folded.slice(span.end, span.end + REACH);
  for (const cue of data.bounds) {
    const match = cue.pattern.exec(cue.where === 'before' ? before : after);
    if (match === null || cue.unless?.test(folded.slice(span.start, span.end))) continue;
    return { ...grown(span, match[0].length, cue), ...limits(period, cue.bound), bound: cue.bound, rule };
  }
  return { ...span, ...limits(period, 'in'), bound: null, rule };
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
