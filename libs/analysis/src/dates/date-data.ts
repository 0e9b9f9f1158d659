import type { Cue, Rule } from '../rules/rule';

/** Lengths of time that words can name. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** How a date limits what is said of it: "by", "from", "in", "within". */
export type Bound = 'by' | 'before' | 'from' | 'in' | 'within' | 'after';

/** Which part of a period is meant. */
export type Edge = 'start' | 'middle' | 'end';

/**
 * A way of writing a date. The pattern (flags `g` and `d` not needed; it is run globally over folded text) has named
 * groups, and these say what it means: `day`, `day2`, `month`, `month2`, `year`, `year2`, `quarter`, `half`, `season`,
 * `edge`, `rel` and `relyear` (this, next), `unit` (of a calendar period), `n` and `span` (a number of units from now
 * on; with `ahead`, whole calendar units), `event` (a time limit that names no day; alone).
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
  /** Whether folded text can hold a date at all: a quick look before the patterns are run. */
  readonly hint: RegExp;
  readonly bounds: readonly BoundCue[];
  readonly months: Readonly<Record<string, number>>;
  /** First month of each season. */
  readonly seasons: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** How many units on from the present one: this 0, next 1, last -1. */
  readonly relatives: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, Edge>>;
  /** What stands between the two ends of a range: "to", «по»; whole string, over folded text. */
  readonly between: RegExp;
}
