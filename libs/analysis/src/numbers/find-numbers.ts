import type { NumberUnit } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { LETTER } from '../rules/rule';
import { shortlist } from '../rules/shortlist';
import { Stretch } from '../rules/stretch';
import type { HedgeCue, NumberData, UnitCue } from './number-data';
import { beginsNumber, matchAt, type Numeral, readNumeral } from './read-numeral';

/** A number as it stands in the text, its unit and the words that hedge it inside its span. */
export interface FoundNumber extends Span {
  /** The number, scales multiplied in: "1,5 трлн" is 1.5e12. Of a range such as "5–7", the lower end. */
  readonly value: number;
  /** The upper end of a range; else `null`. */
  readonly upTo: number | null;
  /** What is counted or measured; `null` where the words name nothing that is known. */
  readonly unit: NumberUnit | null;
  /** Whether the words say that the figure is rough: "about", «около», «шамамен». */
  readonly approximate: boolean;
  /** Whether the figure is a floor ("at least", "more than") or a ceiling ("up to", "less than"); else `null`. */
  readonly bound: 'at-least' | 'at-most' | null;
  /** Rule that found the unit; `null` where there is none. */
  readonly rule: string | null;
}

/** How far before a number its words may stand, in code units. */
const REACH = 32;
const WORD = new RegExp(`[${LETTER}]+`, 'g');
const IN_WORD = new RegExp(`(?<=[${LETTER}])[${LETTER}]`, 'y');
const GLUED_LETTER = new RegExp(`^-?[${LETTER}]`);
/** Directly before or behind a figure: part of a time, a version, a path, a phone number. */
const GLUED_BEFORE = new RegExp(`(?:[.,:/№#+]|[${LETTER}][-–])$`);
const GLUED_BEHIND = /[.,:/–-]\d/y;

/**
 * Find the numbers of a stretch of folded text, in order, without overlap. Dates, ordinals, times, and figures that only
 * number a thing ("Article 5") are none; a bare four-figure number that may be a year is none either.
 *
 * Time is linear in the length of the text.
 */
export function findNumbers(folded: string, data: NumberData): FoundNumber[] {
  const found: FoundNumber[] = [];
  let behind: readonly NamedUnit[] | null = null;
  let at = 0;
  for (let token = next(folded, at, data); token !== null; token = next(folded, at, data)) {
    at = token.index + token[0].length;
    if (!/^\d/.test(token[0]) && !beginsNumber(token[0], data)) continue;
    const numeral = readNumeral(folded, token.index, data);
    if (numeral === null) continue;
    at = Math.max(numeral.end, token.index + 1);
    behind ??= shortlist(unitsOf(data).behind, new Stretch(folded));
    const number = describe(folded, numeral, data, behind);
    if (number === null) continue;
    shareUnit(folded, found, number, data);
    found.push(number);
    at = Math.max(at, number.end);
  }
  return found;
}

/** Units by the words that name them, for the shortlist. */
interface NamedUnit {
  readonly unit: UnitCue;
  readonly pattern: RegExp;
}

/** The units of a language by the side of a number on which they stand. */
interface SidedUnits {
  readonly before: readonly UnitCue[];
  readonly behind: readonly NamedUnit[];
}

const UNITS = new WeakMap<NumberData, SidedUnits>();

function unitsOf(data: NumberData): SidedUnits {
  const known = UNITS.get(data);
  if (known !== undefined) return known;
  const before = data.units.filter(({ where }) => where === 'before');
  const behind = data.units.filter(({ where }) => where === 'after');
  const made = { before, behind: behind.map((unit) => ({ unit, pattern: unit.at })) };
  UNITS.set(data, made);
  return made;
}

/** The next word from `at` on that may begin a number, or what is left of the word in whose midst that is. */
function next(folded: string, at: number, data: NumberData): RegExpExecArray | null {
  IN_WORD.lastIndex = at;
  const pattern = IN_WORD.test(folded) ? WORD : beginnersOf(data);
  pattern.lastIndex = at;
  return pattern.exec(folded);
}

const BEGINNERS = new WeakMap<NumberData, RegExp>();

/** How many letters of a number word are told apart before it is looked up. */
const BEGINNING = 3;

/** Figures, and words that begin as a number word does: most words need not be looked up. */
function beginnersOf(data: NumberData): RegExp {
  const known = BEGINNERS.get(data);
  if (known !== undefined) return known;
  const words = [...data.words.keys(), ...data.scales.keys()].map((word) => word.slice(0, BEGINNING));
  const beginnings = [...new Set(words)];
  const made = new RegExp(`(?<![${LETTER}])(?:\\d|${beginnings.join('|')})[${LETTER}]*`, 'g');
  BEGINNERS.set(data, made);
  return made;
}

/** @param behind  The units that may stand behind a number of the text. */
function describe(
  folded: string,
  numeral: Numeral,
  data: NumberData,
  behind: readonly NamedUnit[],
): FoundNumber | null {
  const before = folded.slice(Math.max(0, numeral.start - REACH), numeral.start);
  if (isGlued(folded, numeral, before) || matchAt(data.other, folded, numeral.end) !== null) return null;
  const span = { start: numeral.start, end: numeral.end };
  const hedges: (HedgeCue | null)[] = [];
  const unit = unitBeside(folded, span, hedges, { data, behind });
  hedges.push(hedgeBehind(folded, span, data), hedgeBefore(folded, span, data));
  const hedged = hedges.some((cue) => cue !== null);
  if (!isNumber(folded, numeral, { unit, before, hedged }, data)) return null;
  const { value, upTo } = numeral;
  return { ...span, value, upTo, ...named(unit), ...sureness(hedges) };
}

function named(unit: UnitCue | null): Pick<FoundNumber, 'unit' | 'rule'> {
  return unit === null ? { unit: null, rule: null } : { unit: unit.unit, rule: unit.name };
}

/** Part of a time, a version or a phone number; or a scale whose figure is glued to a word: "about190 billion". */
function isGlued(folded: string, numeral: Numeral, before: string): boolean {
  if (!numeral.figures) return numeral.bare && /\d[ -]?$/.test(before);
  return GLUED_BEFORE.test(before) || matchAt(GLUED_BEHIND, folded, numeral.end) !== null;
}

/** The unit before or behind the number; the span grows over it and over what hedges the number before its unit. */
function unitBeside(
  folded: string,
  span: { start: number; end: number },
  hedges: (HedgeCue | null)[],
  { data, behind }: { readonly data: NumberData; readonly behind: readonly NamedUnit[] },
): UnitCue | null {
  const before = folded.slice(Math.max(0, span.start - REACH), span.start);
  const front = unitBefore(before, data);
  if (front !== null) span.start -= front.length;
  hedges.push(hedgeBehind(folded, span, data));
  return front === null ? unitBehind(folded, span, behind) : front.cue;
}

interface Beside {
  readonly unit: UnitCue | null;
  readonly before: string;
  readonly hedged: boolean;
}

/** What names no unit must not be a label, a year, a lone "one", or glued to letters: "5g", "Article 5". */
function isNumber(folded: string, numeral: Numeral, beside: Beside, data: NumberData): boolean {
  const written = folded.slice(numeral.start, numeral.end);
  const year = /^(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?$/.test(written);
  if (beside.unit !== null) return !(year && beside.unit.unit === 'year');
  if (data.label.test(beside.before) || (year && !beside.hedged)) return false;
  if (numeral.bare) return false;
  return !numeral.figures || !GLUED_LETTER.test(folded.slice(numeral.end, numeral.end + 2));
}

function unitBefore(before: string, data: NumberData): { cue: UnitCue; length: number } | null {
  for (const cue of unitsOf(data).before) {
    const match = cue.at.exec(before);
    if (match !== null) return { cue, length: match[0].length };
  }
  return null;
}

/** The unit behind the number; the span grows over it. */
function unitBehind(folded: string, span: { end: number }, behind: readonly NamedUnit[]): UnitCue | null {
  for (const { unit, pattern } of behind) {
    const words = matchAt(pattern, folded, span.end);
    if (words === null) continue;
    span.end += words.length;
    return unit;
  }
  return null;
}

function hedgeBehind(folded: string, span: { end: number }, data: NumberData): HedgeCue | null {
  for (const cue of data.hedges) {
    const words = cue.where === 'after' ? matchAt(cue.at, folded, span.end) : null;
    if (words === null || isOther(folded, cue, span.end, span.end + words.length)) continue;
    span.end += words.length;
    return cue;
  }
  return null;
}

function hedgeBefore(folded: string, span: { start: number }, data: NumberData): HedgeCue | null {
  const before = folded.slice(Math.max(0, span.start - REACH), span.start);
  for (const cue of data.hedges) {
    const match = cue.where === 'before' ? cue.at.exec(before) : null;
    if (match === null || isOther(folded, cue, span.start - match[0].length, span.start)) continue;
    span.start -= match[0].length;
    return cue;
  }
  return null;
}

/** "сократить до 5 %" is no ceiling: the words around say so. */
function isOther(folded: string, cue: HedgeCue, start: number, end: number): boolean {
  const around = folded.slice(Math.max(0, start - REACH), end + REACH);
  return cue.unless?.test(around) ?? false;
}

function sureness(cues: readonly (HedgeCue | null)[]): Pick<FoundNumber, 'approximate' | 'bound'> {
  const hedges = new Set(cues.map((cue) => cue?.hedge));
  const bound = (['at-least', 'at-most'] as const).find((one) => hedges.has(one)) ?? null;
  return { approximate: hedges.has('about'), bound };
}

/** "from 5 to 7 percent": the first figure has the unit of the second. */
function shareUnit(folded: string, found: FoundNumber[], second: FoundNumber, data: NumberData): void {
  const first = found.at(-1);
  if (first === undefined || first.unit !== null || second.unit === null) return;
  if (second.start - first.end > 8 || !data.shared.test(folded.slice(first.end, second.start))) return;
  found[found.length - 1] = { ...first, unit: second.unit, rule: second.rule };
}
