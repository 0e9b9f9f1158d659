import { joinBare, SPACE } from './bare-form';

/** What is known, in bare form, of all that a part of a pattern can match. */
export interface PatternPart {
  /** Everything it can match; `null` where that is too much to list. */
  readonly exact: readonly string[] | null;
  /** Whatever it matches begins with one of these. */
  readonly prefixes: readonly string[];
  /** Whatever it matches holds one of these; `null` where nothing can be said. */
  readonly needed: readonly string[] | null;
}

/** A part that takes no characters, and one that may match anything. */
export const NOTHING: PatternPart = { exact: [''], prefixes: [''], needed: null };
export const ANYTHING: PatternPart = { exact: null, prefixes: [''], needed: null };

/** Above these numbers a list says less than a shorter one that holds less of the words. */
const MOST_EXACT = 128;
const MOST_NEEDED = 800;
/** A part that stands more often than this is not written out. */
const FEW_TIMES = 4;

/** How often a letter, and a space, stands at a given place in text, roughly: what a longer word saves. */
const LETTER_RATE = 1 / 15;
const SPACE_RATE = 1 / 7;

/** A part that matches one of the strings and nothing else. */
export function oneOf(strings: readonly string[]): PatternPart {
  const exact = [...new Set(strings)];
  return exact.length > MOST_EXACT
    ? { exact: null, prefixes: [''], needed: better(null, exact) }
    : { exact, prefixes: exact, needed: null };
}

/** Parts one behind the other. */
export function sequence(parts: readonly PatternPart[]): PatternPart {
  const joined = new Joined();
  for (const part of parts) joined.add(part);
  return joined.whole();
}

/** Builds a sequence: `run` is what may stand right before the next part, back to the last part that isn't known exactly. */
class Joined {
  private run: readonly string[] = [''];
  private needed: readonly string[] | null = null;
  /** Set once the run no longer reaches back to the first part. */
  private prefixes: readonly string[] | null = null;

  add(part: PatternPart): void {
    this.needed = better(this.needed, part.needed);
    const next = cross(this.run, part.exact ?? part.prefixes);
    if (part.exact !== null && next !== null) {
      this.run = next;
      return;
    }
    this.prefixes ??= next ?? this.run;
    this.needed = better(better(this.needed, this.run), next);
    this.run = part.exact ?? [''];
  }

  whole(): PatternPart {
    if (this.prefixes === null) return { ...oneOf(this.run), needed: this.needed };
    return { exact: null, prefixes: this.prefixes, needed: better(this.needed, this.run) };
  }
}

/** One part or another. */
export function choice(parts: readonly PatternPart[]): PatternPart {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const exact = united(parts.map((part) => part.exact));
  if (exact !== null && exact.length <= MOST_EXACT) return oneOf(exact);
  const prefixes = united(parts.map((part) => part.prefixes)) ?? [''];
  const needed = united(parts.map(neededBy));
  return {
    exact: null,
    prefixes: prefixes.length > MOST_NEEDED ? [''] : prefixes,
    needed: needed !== null && needed.length > MOST_NEEDED ? null : needed,
  };
}

/** A part several times over; `most` may be infinite. */
export function repeated(part: PatternPart, least: number, most: number): PatternPart {
  if (least === 0) return perhaps(part, most);
  if (least === most && least <= FEW_TIMES) return sequence(Array.from({ length: least }, () => part));
  if (isSpace(part)) return part;
  return { exact: null, prefixes: part.exact ?? part.prefixes, needed: neededBy(part) };
}

/** A part that may be left out. */
function perhaps(part: PatternPart, most: number): PatternPart {
  if (part.exact === null) return most === 0 ? NOTHING : ANYTHING;
  return most === 1 || isSpace(part) ? oneOf([...part.exact, '']) : ANYTHING;
}

/** Any number of spaces is one space in bare form. */
function isSpace({ exact }: PatternPart): boolean {
  return exact !== null && exact.every((one) => one === SPACE);
}

/** What must stand in a text that the part matches; `null` where nothing can be said. */
export function neededBy(part: PatternPart): readonly string[] | null {
  return better(part.needed, part.exact ?? part.prefixes);
}

function united(lists: readonly (readonly string[] | null)[]): string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const one of list) all.add(one);
  }
  return [...all];
}

function cross(before: readonly string[], after: readonly string[]): readonly string[] | null {
  if (before.length * after.length > MOST_EXACT) return null;
  return [...new Set(before.flatMap((one) => after.map((other) => joinBare(one, other))))];
}

/** The list whose words stand in fewer texts; one with a word that stands in any text says nothing. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (b === null || b.some((one) => one === '' || one === SPACE)) return a;
  return a === null || rate(b) < rate(a) ? b : a;
}

function rate(list: readonly string[]): number {
  return list.reduce((sum, one) => sum + rateOf(one), 0);
}

function rateOf(words: string): number {
  let expected = 1;
  for (const character of words) expected *= character === SPACE ? SPACE_RATE : LETTER_RATE;
  return expected;
}
