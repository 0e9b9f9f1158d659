import { neededFor } from './read-pattern';
import { fires, type Cue } from './rule';
import { StemScanner } from './stem-scanner';

/** Something with a pattern over folded text. */
type Patterned = { readonly pattern: RegExp };
type Rules = readonly Patterned[];

/** How many texts are remembered; then all are forgotten. The steps ask for the sentences of one release one step after the other. */
const MOST_TEXTS = 256;

/** What was found in one text: by number of a list of stems, 1 where one of them stands there; by list of rules, those that may match. */
interface Scanned {
  readonly seen: Uint8Array;
  readonly kept: Map<Rules, Patterned[]>;
}

/** Lists of stems with their numbers; many rules need the same list. */
class NumberedStems {
  readonly lists: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(stems: readonly string[]): number {
    const key = [...stems].sort().join('|');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.lists.push(stems) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

/** Rules of some lists with the stems that must stand in a text that a rule matches, one of each of its lists of stems. */
class Shortlister {
  private readonly scanner: StemScanner;
  /** By number of the rule, through all lists: the numbers of its lists of stems. */
  private readonly needs: readonly (readonly number[])[];
  private readonly stemLists: number;
  /** Of each list: the number of its first rule. */
  private readonly starts = new Map<Rules, number>();
  private readonly known = new Map<string, Scanned>();
  private last: string | null = null;
  private scanned: Scanned | null = null;

  constructor(lists: readonly Rules[]) {
    const needs: number[][] = [];
    const numbered = new NumberedStems();
    for (const list of new Set(lists)) {
      this.starts.set(list, needs.length);
      for (const { pattern } of list) needs.push(neededFor(pattern).map((stems) => numbered.numberOf(stems)));
    }
    this.needs = needs;
    this.stemLists = numbered.lists.length;
    this.scanner = new StemScanner(numbered.lists);
  }

  shortlist<T extends Patterned>(rules: readonly T[], folded: string): readonly T[] {
    const start = this.starts.get(rules);
    if (start === undefined) return rules;
    const { seen, kept } = this.scan(folded);
    let possible = kept.get(rules);
    if (possible === undefined) {
      possible = rules.filter((_, index) => this.isPossible(start + index, seen));
      kept.set(rules, possible);
    }
    return possible as unknown as readonly T[];
  }

  private isPossible(rule: number, seen: Uint8Array): boolean {
    const needs = this.needs[rule] ?? [];
    for (let index = 0; index < needs.length; index += 1) if (seen[needs[index] ?? 0] !== 1) return false;
    return true;
  }

  private scan(folded: string): Scanned {
    if (this.scanned !== null && folded === this.last) return this.scanned;
    this.last = folded;
    return (this.scanned = this.known.get(folded) ?? this.scanAnew(folded));
  }

  private scanAnew(folded: string): Scanned {
    const scanned = { seen: new Uint8Array(this.stemLists), kept: new Map<Rules, Patterned[]>() };
    this.scanner.scan(folded, scanned.seen);
    if (this.known.size >= MOST_TEXTS) this.known.clear();
    this.known.set(folded, scanned);
    return scanned;
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
