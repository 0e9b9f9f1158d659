import { neededFor } from './read-pattern';
import { fires, type Cue } from './rule';
import { StemScanner } from './stem-scanner';

/** Something with a pattern over folded text. */
type Patterned = { readonly pattern: RegExp };

/** Rules of a list with the stems of which one must stand in a text that a rule matches. */
class Shortlister<T extends Patterned> {
  private readonly scanner: StemScanner;
  /** Turn in which a rule's stem was seen last; `ALWAYS` for a rule of which nothing is known. */
  private readonly seen: Float64Array;
  private turn = 0;

  constructor(private readonly rules: readonly T[]) {
    const needed = rules.map(({ pattern }) => neededFor(pattern));
    this.scanner = new StemScanner(needed.map((stems) => stems ?? []));
    this.seen = Float64Array.from(needed, (stems) => (stems === null ? ALWAYS : 0));
  }

  shortlist(folded: string): readonly T[] {
    const { seen, rules } = this;
    this.turn += 1;
    this.scanner.scan(folded, seen, this.turn);
    const kept: T[] = [];
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index];
      if (rule !== undefined && (seen[index] ?? 0) >= this.turn) kept.push(rule);
    }
    return kept;
  }
}

const ALWAYS = Infinity;

/** Made once for a list of rules, and kept for as long as the list is. */
const SHORTLISTERS = new WeakMap<readonly Patterned[], Shortlister<Patterned>>();

/**
 * The rules of a list that may match somewhere in a folded stretch of text, in the list's order; those left out can't.
 * One pass over the text, whatever the number of rules.
 */
export function shortlist<T extends Patterned>(rules: readonly T[], folded: string): readonly T[] {
  let known = SHORTLISTERS.get(rules) as Shortlister<T> | undefined;
  if (known === undefined) SHORTLISTERS.set(rules, (known = new Shortlister(rules)));
  return known.shortlist(folded);
}

/** The rules of a list that fire on a folded stretch of text, in the list's order. */
export function firing<T extends Cue>(rules: readonly T[], folded: string): T[] {
  return shortlist(rules, folded).filter((rule) => fires(rule, folded));
}
