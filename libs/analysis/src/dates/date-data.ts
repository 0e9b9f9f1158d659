import type { Cue, Rule } from '../rules/rule';

/** Lengths of time that words can name. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/**
 * How a date limits what is said of it: "by", "from", "in", "within"; `after` counts a span from now on ("in two weeks"),
 * `later` begins when the date is over ("after 1 July").
 */
export type Bound = 'by' | 'before' | 'from' | 'in' | 'within' | 'after' | 'later';

/** Which part of a period is meant. */
export type Edge = 'start' | 'middle' | 'end' | 'first-half' | 'second-half' | 'first-day' | 'last-day';

/** Words that make a range of two dates beside their ends: "between … and …", «… -ден … -ге дейін». */
export interface RangeWords {
  /** What the first date's words begin or end with. */
  readonly opener: RegExp;
  /** All that stands between the two. */
  readonly gap: RegExp;
  /** What the second date's words begin or end with. */
  readonly closer: RegExp;
}

/**
 * A way of writing a date. The pattern (flags `g` and `d` not needed; it is run globally over folded text) has named
 * groups, and these say what it means: `weekday`, `day`, `day2`, `month`, `month2`, `year`, `year2`, `quarter`, `quarter2`,
 * `half`, `season`, `edge`, `rel` and `relyear` (this, next), `unit` (of a calendar period), `n` and `span` (a number of units
 * from now on; with `ahead`, whole calendar units), `alone` (the `day` bears no month: the next such day), `event` (a
 * time limit that names no day; alone).
 */
export interface DatePattern extends Rule {
  readonly pattern: RegExp;
}

/** Words beside a date that bound it: `where` says on which side they stand. */
export interface BoundCue extends Cue {
  readonly bound: Bound;
  readonly where: 'before' | 'after';
}

/** What a language knows about dates; keys are beginnings of folded words, the longest that fits counts. */
export interface DateData {
  readonly patterns: readonly DatePattern[];
  readonly bounds: readonly BoundCue[];
  readonly months: Readonly<Record<string, number>>;
  /** First month of each season. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Monday is 1. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** How many units on from the present one: this 0, next 1, last -1. */
  readonly relatives: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, Edge>>;
  /** What stands between the two ends of a range: "to", «по»; whole string, over folded text. */
  readonly between: RegExp;
  readonly ranges: readonly RangeWords[];
}
