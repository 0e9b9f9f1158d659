import type { Span } from '@uade/kernel';
import { LETTER } from '../rules/rule';
import type { NumberData } from './number-data';

/** A number as it stands in figures or words, without what is counted. */
export interface Numeral extends Span {
  readonly value: number;
  /** The upper end of a range such as "5–7"; else `null`. */
  readonly upTo: number | null;
  /** Whether its last part is in figures, so that an ordinal's ending or a unit may be glued to it. */
  readonly figures: boolean;
  /** Whether it says too little to be a number of its own: "one", "a million" without what is counted. */
  readonly bare: boolean;
}

const WORD = new RegExp(`[${LETTER}]+`, 'y');
const HALF = 0.5;
const DASH = / ?[-–] ?/y;
/** Numbers of more digits are identifiers. */
const MOST_DIGITS = 15;

/** The sum that a number's words have made so far. */
interface Sum {
  total: number;
  /** What the next scale multiplies; `null` where nothing waits for one. */
  current: number | null;
  /** The scale that came last: the next must be smaller. */
  last: number;
  end: number;
  figures: boolean;
  parts: number;
}

/**
 * Read the number that begins at `at`, in figures ("1,5 трлн"), words ("seventy thousand") or both ("2 млн 300 тыс").
 *
 * @param folded  Text in folded form.
 * @returns `null` where no number begins there.
 */
export function readNumeral(folded: string, at: number, data: NumberData): Numeral | null {
  const first = readSum(folded, at, data);
  if (first === null) return null;
  const value = first.total + (first.current ?? 0);
  const bare = first.parts === 1 && !first.figures && (value === 1 || first.current === null);
  const numeral = { start: at, end: first.end, value, upTo: null, figures: first.figures, bare };
  return range(folded, numeral, data) ?? numeral;
}

/** "5–7 млн": both ends take the scale that only the second one bears. */
function range(folded: string, first: Numeral, data: NumberData): Numeral | null {
  const dash = matchAt(DASH, folded, first.end);
  const second = dash === null ? null : readSum(folded, first.end + dash.length, data);
  if (second === null) return null;
  const upTo = second.total + (second.current ?? 0);
  const scale = second.parts === 2 && second.total > 0 ? second.last : 1;
  const value = first.value * scale < upTo ? first.value * scale : first.value;
  if (value >= upTo) return null;
  return { ...first, end: second.end, value, upTo, figures: second.figures };
}

function readSum(folded: string, at: number, data: NumberData): Sum | null {
  const sum: Sum = { total: 0, current: null, last: Infinity, end: at, figures: false, parts: 0 };
  let from = at;
  while (sum.parts < 12) {
    if (!takeFigure(folded, from, sum, data) && !takeWord(folded, from, sum, data)) break;
    sum.parts += 1;
    takeHalf(folded, sum, data);
    const gap = matchAt(data.between, folded, sum.end);
    if (gap === null) break;
    from = sum.end + gap.length;
  }
  const half = sum.current === HALF && !sum.figures;
  return sum.parts === 0 || half ? null : sum;
}

/** "Two and a half million", "a million and a half". */
function takeHalf(folded: string, sum: Sum, data: NumberData): void {
  const words = Number.isInteger(sum.current ?? sum.last) ? matchAt(data.andHalf, folded, sum.end) : null;
  if (words === null) return;
  if (sum.current === null) sum.total += sum.last * HALF;
  else sum.current += HALF;
  sum.end += words.length;
  sum.figures = false;
}

/** A figure begins a number, or goes on with it before a smaller scale: "2 млн 300 тыс". */
function takeFigure(folded: string, from: number, sum: Sum, data: NumberData): boolean {
  const figure = sum.current === null ? figureAt(folded, from, data) : null;
  if (figure === null) return false;
  if (sum.parts > 0 && !(scaleBehind(folded, figure.end, data) < sum.last)) return false;
  sum.current = figure.value;
  sum.end = figure.end;
  sum.figures = true;
  return true;
}

function figureAt(folded: string, from: number, data: NumberData): { value: number; end: number } | null {
  data.figure.lastIndex = from;
  const match = data.figure.exec(folded);
  const { whole = '', part = '0' } = match?.groups ?? {};
  const digits = whole.replace(/[ .,]/g, '');
  if (match === null || digits.length > MOST_DIGITS) return null;
  const end = from + match[0].length;
  const suffix = matchAt(data.suffix, folded, end) ?? '';
  return { value: Number(`${digits}.${part}`), end: end + suffix.length };
}

function scaleBehind(folded: string, end: number, data: NumberData): number {
  const gap = matchAt(data.between, folded, end) ?? '';
  const word = matchAt(WORD, folded, end + gap.length);
  return (word === null ? undefined : valueOf(word, data.scales, data)) ?? Infinity;
}

function takeWord(folded: string, from: number, sum: Sum, data: NumberData): boolean {
  const word = matchAt(WORD, folded, from);
  if (word === null) return false;
  const scale = valueOf(word, data.scales, data);
  if (scale !== undefined) return takeScale(folded, from + word.length, scale, sum);
  const value = sum.figures ? undefined : valueOf(word, data.words, data);
  if (value === undefined || !adds(sum.current ?? 0, value)) return false;
  sum.current = (sum.current ?? 0) + value;
  sum.end = from + word.length;
  sum.figures = false;
  return true;
}

function takeScale(folded: string, end: number, scale: number, sum: Sum): boolean {
  if (scale === 100) {
    if ((sum.current ?? 1) > 9) return false;
    sum.current = (sum.current ?? 1) * 100;
  } else {
    if (scale >= sum.last) return false;
    sum.total += (sum.current ?? 1) * scale;
    sum.current = null;
    sum.last = scale;
  }
  sum.end = end;
  if (/^\. ?[^\s.]/.test(folded.slice(end, end + 3))) sum.end += 1;
  sum.figures = false;
  return true;
}

/** Hundreds stand before tens and tens before ones; halves stand alone. */
function adds(current: number, value: number): boolean {
  if (current === 0) return true;
  if (!Number.isInteger(current) || !Number.isInteger(value)) return false;
  if (value < 10) return current % 10 === 0;
  return value < 100 && current % 100 === 0;
}

function valueOf(word: string, table: ReadonlyMap<string, number>, data: NumberData): number | undefined {
  const whole = table.get(word);
  return whole !== undefined || data.ending === null ? whole : table.get(word.replace(data.ending, ''));
}

/** Whether a word begins a number. */
export function beginsNumber(word: string, data: NumberData): boolean {
  return valueOf(word, data.words, data) !== undefined || valueOf(word, data.scales, data) !== undefined;
}

/** What the sticky pattern matches at a place; `null` if nothing. */
export function matchAt(pattern: RegExp | null, text: string, at: number): string | null {
  if (pattern === null) return null;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
