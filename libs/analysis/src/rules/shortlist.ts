import { neededFor } from './read-pattern';
import { fires, type Cue } from './rule';
import { StemScanner } from './stem-scanner';

/** Something with a pattern over folded text. */
type Patterned = { readonly pattern: RegExp };
type Rules = readonly Patterned[];

/** Rules of some lists with the stems of which one must stand in a text that a rule matches. */
class Shortlister {
  private readonly scanner: StemScanner;
  /** Where each list begins among all rules. */
  private readonly starts = new Map<Rules, number>();
  /** Rules of which nothing is known, by number. */
  private readonly always: readonly number[];
  /** The text that was scanned last, and the rules that may match in it: the steps ask for one sentence many times. */
  private last: string | null = null;
  private found: readonly number[] = [];

  constructor(lists: readonly Rules[]) {
    const all: Patterned[] = [];
    for (const list of lists) {
      this.starts.set(list, all.length);
      all.push(...list);
    }
    const needed = all.map(({ pattern }) => neededFor(pattern));
    this.scanner = new StemScanner(needed.map((stems) => stems ?? []));
    this.always = [...needed.keys()].filter((number) => needed[number] === null);
  }

  shortlist<T extends Patterned>(rules: readonly T[], folded: string): T[] {
    const start = this.starts.get(rules) ?? 0;
    const kept: T[] = [];
    for (const number of this.numbersIn(folded)) {
      if (number < start) continue;
      if (number >= start + rules.length) break;
      const rule = rules[number - start];
      if (rule !== undefined) kept.push(rule);
    }
    return kept;
  }

  /** The rules of all lists that may match, by number, in order. */
  private numbersIn(folded: string): readonly number[] {
    if (folded !== this.last) {
      this.found = [...this.always, ...this.scanner.ownersIn(folded)].sort((a, b) => a - b);
      this.last = folded;
    }
    return this.found;
  }
}

/** Makes the lists' shortlister when one of them is first asked for, and keeps it. */
type Maker = () => Shortlister;

const MAKERS = new WeakMap<Rules, Maker>();

/**
 * Scan texts once for all of these lists of rules rather than for each: for lists that are asked for the same sentences.
 * A list is in one such family.
 */
export function shortlistTogether(lists: readonly Rules[]): void {
  let made: Shortlister | null = null;
  const make = (): Shortlister => (made ??= new Shortlister(lists));
  for (const list of lists) MAKERS.set(list, make);
}

/**
 * The rules of a list that may match somewhere in a folded stretch of text, in the list's order; those left out can't.
 * One pass over the text, whatever the number of rules.
 */
export function shortlist<T extends Patterned>(rules: readonly T[], folded: string): T[] {
  if (!MAKERS.has(rules)) shortlistTogether([rules]);
  return MAKERS.get(rules)?.().shortlist(rules, folded) ?? [...rules];
}

/** The rules of a list that fire on a folded stretch of text, in the list's order. */
export function firing<T extends Cue>(rules: readonly T[], folded: string): T[] {
  return shortlist(rules, folded).filter((rule) => fires(rule, folded));
}
