import { joinBare, SPACE } from './bare-form';

/** What is known, in bare form, of all that a part of a pattern can match. */
export interface PatternPart {
  /** Everything it can match; `null` where that is too much to list. */
  readonly exact: readonly string[] | null;
  /** Whatever it matches begins with one of these. */
  readonly prefixes: readonly string[];
  /** Whatever it matches holds one of each of these lists, those that stand in the fewest texts first. */
  readonly needed: Needed;
}

/** Lists of which a text must hold a string each. */
export type Needed = readonly (readonly string[])[];

/** A part that takes no characters, and one that may match anything. */
export const NOTHING: PatternPart = { exact: [''], prefixes: [''], needed: [] };
export const ANYTHING: PatternPart = { exact: null, prefixes: [''], needed: [] };

/** Above these numbers a list says less than a shorter one that holds less of the words. */
const MOST_EXACT = 128;
const MOST_NEEDED = 800;
/** A part that stands more often than this is not written out. */
const FEW_TIMES = 4;
/** Further lists tell too little to be looked for; so does one that stands more often than once in so many letters. */
const MOST_LISTS = 3;
const RARE = 1 / 300;
/** Two lists with more pairs of strings are not compared: one may say what the other says already. */
const MOST_PAIRS = 20_000;

/** How often a letter, and a space, stands at a given place in text, roughly: what a longer word saves. */
const LETTER_RATE = 1 / 15;
const SPACE_RATE = 1 / 7;

/** A part that matches one of the strings and nothing else. */
export function oneOf(strings: readonly string[]): PatternPart {
  const exact = [...new Set(strings)];
  return exact.length > MOST_EXACT
    ? { exact: null, prefixes: [''], needed: withList([], exact) }
    : { exact, prefixes: exact, needed: [] };
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
  private needed: Needed = [];
  /** Set once the run no longer reaches back to the first part. */
  private prefixes: readonly string[] | null = null;

  add(part: PatternPart): void {
    this.needed = part.needed.reduce(withList, this.needed);
    const next = cross(this.run, part.exact ?? part.prefixes);
    if (part.exact !== null && next !== null) {
      this.run = next;
      return;
    }
    this.prefixes ??= next ?? this.run;
    this.needed = withList(this.needed, next === null ? this.run : better(this.run, next));
    this.run = part.exact ?? [''];
  }

  whole(): PatternPart {
    if (this.prefixes === null) return { ...oneOf(this.run), needed: this.needed };
    return { exact: null, prefixes: this.prefixes, needed: withList(this.needed, this.run) };
  }
}

/** One part or another. */
export function choice(parts: readonly PatternPart[]): PatternPart {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const exact = united(parts.map((part) => part.exact));
  if (exact !== null && exact.length <= MOST_EXACT) return oneOf(exact);
  const prefixes = united(parts.map((part) => part.prefixes)) ?? [''];
  return {
    exact: null,
    prefixes: prefixes.length > MOST_NEEDED ? [''] : prefixes,
    needed: neededByAny(parts.map(neededBy)),
  };
}

/** What must be there where one of several things must: of each the first list, of each the second, if all have one. */
function neededByAny(all: readonly Needed[]): Needed {
  const lists: string[][] = [];
  const most = Math.min(...all.map(({ length }) => length));
  for (let index = 0; index < most; index += 1) {
    const list = united(all.map((needed) => needed[index] ?? null));
    if (list !== null && list.length <= MOST_NEEDED) lists.push(list);
  }
  return lists.reduce(withList, []);
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

/** What must stand in a text that the part matches. */
export function neededBy(part: PatternPart): Needed {
  return withList(part.needed, part.exact ?? part.prefixes);
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

/** With one more list, if it says something that the others don't. */
function withList(needed: Needed, list: readonly string[]): Needed {
  if (isAnywhere(list) || needed.some((known) => isImplied(list, known))) return needed;
  const others = needed.filter((known) => !isImplied(known, list));
  const rarest = [...others, list].sort((a, b) => rate(a) - rate(b)).slice(0, MOST_LISTS);
  return rarest.filter((one, index) => index === 0 || rate(one) < RARE);
}

/** A string that stands in any text. */
function isAnywhere(list: readonly string[]): boolean {
  return list.some((one) => one === '' || one === SPACE);
}

/** Whether a text that holds a string of `sharper` holds one of `list` by that. */
function isImplied(list: readonly string[], sharper: readonly string[]): boolean {
  if (list.length * sharper.length > MOST_PAIRS) return false;
  return sharper.every((words) => list.some((one) => words.includes(one)));
}

/** The list whose strings stand in fewer texts. */
function better(a: readonly string[], b: readonly string[]): readonly string[] {
  if (isAnywhere(b)) return a;
  return isAnywhere(a) || rate(b) < rate(a) ? b : a;
}

function rate(list: readonly string[]): number {
  return list.reduce((sum, one) => sum + rateOf(one), 0);
}

function rateOf(words: string): number {
  let expected = 1;
  for (const character of words) expected *= character === SPACE ? SPACE_RATE : LETTER_RATE;
  return expected;
}
