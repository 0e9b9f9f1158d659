import { neededFor } from './read-pattern';
import { fires, type Cue } from './rule';
import { StemScanner } from './stem-scanner';

/** Something with a pattern over folded text. */
type Patterned = { readonly pattern: RegExp };
type Rules = readonly Patterned[];

/** In place of the turn of a rule of which nothing is known. */
const ALWAYS = Infinity;

/** Rules of some lists with the stems of which one must stand in a text that a rule matches. */
class Shortlister {
  private readonly scanner: StemScanner;
  /** By number of the rule, through all lists: the turn in which one of its stems was seen last. */
  private readonly seen: Float64Array;
  private turn = 0;
  /** The text that was scanned last: the steps ask for one sentence many times. */
  private last: string | null = null;
  /** Of each list: where its rules begin, and those that may match in the text of a turn. */
  private readonly lists = new Map<Rules, { readonly start: number; turn: number; kept: Patterned[] }>();

  constructor(lists: readonly Rules[]) {
    const needed: (readonly string[] | null)[] = [];
    for (const list of new Set(lists)) {
      this.lists.set(list, { start: needed.length, turn: 0, kept: [] });
      for (const { pattern } of list) needed.push(neededFor(pattern));
    }
    this.scanner = new StemScanner(needed.map((stems) => stems ?? []));
    this.seen = Float64Array.from(needed, (stems) => (stems === null ? ALWAYS : 0));
  }

  shortlist<T extends Patterned>(rules: readonly T[], folded: string): readonly T[] {
    const list = this.lists.get(rules);
    if (list === undefined) return rules;
    if (folded !== this.last) this.scan(folded);
    if (list.turn !== this.turn) {
      list.kept = this.possible(rules, list.start);
      list.turn = this.turn;
    }
    return list.kept as unknown as readonly T[];
  }

  private scan(folded: string): void {
    this.last = folded;
    this.turn += 1;
    this.scanner.scan(folded, this.seen, this.turn);
  }

  private possible(list: Rules, start: number): Patterned[] {
    const kept: Patterned[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const rule = list[index];
      if (rule !== undefined && (this.seen[start + index] ?? 0) >= this.turn) kept.push(rule);
    }
    return kept;
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
export function shortlist<T extends Patterned>(rules: readonly T[], folded: string): readonly T[] {
  if (!MAKERS.has(rules)) shortlistTogether([rules]);
  return MAKERS.get(rules)?.().shortlist(rules, folded) ?? rules;
}

/** The rules of a list that fire on a folded stretch of text, in the list's order. */
export function firing<T extends Cue>(rules: readonly T[], folded: string): T[] {
  return shortlist(rules, folded).filter((rule) => fires(rule, folded));
}
