import { neededFor } from './read-pattern';
import { type Rows, rowsOf } from './rows';
import { fires, type Cue } from './rule';
import { StemScanner } from './stem-scanner';
import type { Stretch } from './stretch';

/** Something with a pattern over folded text. */
type Patterned = { readonly pattern: RegExp };
type Rules = readonly Patterned[];

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

const NONE: Rules = [];

/** Rules of some lists with the stems that must stand in a text that a rule matches, one of each of its lists of stems. */
class Shortlister {
  /** The rules of all lists, one list behind the other. */
  private readonly rules: readonly Patterned[];
  private readonly numbers = new Map<Rules, number>();
  /** By rule: the number of its list. */
  private readonly listOf: Uint8Array;
  private readonly scanner: StemScanner;
  /** By list of stems: the rules that need one of them. */
  private readonly needing: Rows;
  /** By rule: how many lists of stems it needs one of. */
  private readonly needs: Uint8Array;
  /** By rule: of how many a stem was found; nought between two stretches. */
  private readonly met: Uint8Array;
  /** The rules of which `met` isn't nought, and old ones behind them. */
  private readonly touched: Uint16Array;
  private touchedCount = 0;
  /** The rules that need nothing, those of a stretch that have all they need, and old ones behind them. */
  private readonly possible: Uint16Array;
  private possibleCount = 0;
  /** The rules that need nothing. */
  private readonly needless: Uint16Array;

  constructor(lists: readonly Rules[]) {
    const rules: Patterned[] = [];
    const listOf: number[] = [];
    for (const list of new Set(lists)) {
      rules.push(...list);
      listOf.push(...list.map(() => this.numbers.size));
      this.numbers.set(list, this.numbers.size);
    }
    this.rules = rules;
    this.listOf = Uint8Array.from(listOf);
    const stems = new NumberedStems();
    const needed = rules.map(
      ({ pattern }) => new Set(neededFor(pattern).map((list) => stems.numberOf(list))),
    );
    const needing: number[][] = stems.lists.map(() => []);
    needed.forEach((numbers, rule) => numbers.forEach((number) => needing[number]?.push(rule)));
    this.needing = rowsOf(needing);
    this.needs = Uint8Array.from(needed, ({ size }) => size);
    this.met = new Uint8Array(rules.length);
    this.touched = new Uint16Array(rules.length);
    this.possible = new Uint16Array(rules.length);
    this.needless = Uint16Array.from(needed.flatMap(({ size }, rule) => (size === 0 ? [rule] : [])));
    this.possible.set(this.needless);
    this.scanner = new StemScanner(stems.lists);
  }

  shortlist(list: Rules, stretch: Stretch): Rules {
    const number = this.numbers.get(list);
    return number === undefined ? list : (this.possibleIn(stretch)[number] ?? NONE);
  }

  /** By list: the rules that may match in a stretch; kept with it. */
  private possibleIn(stretch: Stretch): readonly Rules[] {
    const known = stretch.possible;
    if (known?.family === this) return known.byList as readonly Rules[];
    const byList = this.scan(stretch);
    stretch.possible = { family: this, byList };
    return byList;
  }

  private scan({ text, start, end }: Stretch): readonly Rules[] {
    const { rules, listOf, possible } = this;
    const count = this.count(this.scanner.scan(text, start, end));
    sortFirst(possible, count);
    const byList: Patterned[][] = [];
    for (let index = 0; index < count; index += 1) {
      const number = possible[index] ?? 0;
      const rule = rules[number];
      if (rule !== undefined) (byList[listOf[number] ?? 0] ??= []).push(rule);
    }
    possible.set(this.needless);
    return byList;
  }

  /** Put the rules that have all they need behind those that need nothing; returns how many both are. */
  private count(found: number): number {
    const { met, scanner, needing, touched } = this;
    this.touchedCount = 0;
    this.possibleCount = this.needless.length;
    for (let index = 0; index < found; index += 1) {
      const stems = scanner.found[index] ?? 0;
      const end = needing.starts[stems + 1] ?? 0;
      for (let at = needing.starts[stems] ?? 0; at < end; at += 1) this.meet(needing.values[at] ?? 0);
    }
    for (let index = 0; index < this.touchedCount; index += 1) met[touched[index] ?? 0] = 0;
    return this.possibleCount;
  }

  /** One more of what a rule needs was found. */
  private meet(rule: number): void {
    const { met, needs, touched, possible } = this;
    const times = (met[rule] ?? 0) + 1;
    met[rule] = times;
    if (times === 1) touched[this.touchedCount++] = rule;
    if (times === needs[rule]) possible[this.possibleCount++] = rule;
  }
}

/** Sort as many numbers of an array, which are few and nearly in order. */
function sortFirst(numbers: Uint16Array, count: number): void {
  for (let index = 1; index < count; index += 1) {
    const number = numbers[index] ?? 0;
    let at = index;
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at -= 1) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

/** Makes the lists' shortlister when one of them is first asked for, and keeps it. */
type Maker = () => Shortlister;

const MAKERS = new WeakMap<Rules, Maker>();

/**
 * Scan stretches once for all of these lists of rules rather than for each: for lists that are asked for the same sentences.
 * A list is in one such family.
 */
export function shortlistTogether(lists: readonly Rules[]): Maker {
  let made: Shortlister | null = null;
  const make = (): Shortlister => (made ??= new Shortlister(lists));
  for (const list of lists) MAKERS.set(list, make);
  return make;
}

/**
 * The rules of a list that may match somewhere in a stretch, in the list's order; those left out can't.
 * One pass over the stretch, whatever the number of rules.
 */
export function shortlist<T extends Patterned>(rules: readonly T[], stretch: Stretch): readonly T[] {
  const make = MAKERS.get(rules) ?? shortlistTogether([rules]);
  return make().shortlist(rules, stretch) as readonly T[];
}

/**
 * Scan stretches one right behind the other for the lists of this one's family: while other steps run in between, the table of a
 * scan leaves the processor's cache.
 */
export function scanAhead(rules: Rules, stretches: readonly Stretch[]): void {
  for (const stretch of stretches) shortlist(rules, stretch);
}

/** The rules of a list that fire on a stretch, in the list's order. */
export function firing<T extends Cue>(rules: readonly T[], stretch: Stretch): T[] {
  return shortlist(rules, stretch).filter((rule) => fires(rule, stretch.words));
}
