import { fold } from '@uade/analysis';
import type { ReadLanguage, Span } from '@uade/kernel';
import { NUMBER_WORDS, type NumberWords } from './number-words';

/** A number as it stands in a text: digits, words, or digits with a scale ("1,5 трлн", "70 мың", "two million"). */
export interface WrittenNumber extends Span {
  readonly value: number;
  /** Whether it counts hundredths: "12 %", "12 пайыз". */
  readonly percent: boolean;
}

const NUMBER_OR_WORD = /\d{1,3}(?:[ ,.]\d{3}){1,5}(?![\d])|\d{1,15}(?:[.,]\d{1,6})?|\p{L}+|%/gu;
const DIGIT = /^\d/;

/** A number that is still growing: "two" … "hundred" … "five" … "thousand". */
interface Growing {
  start: number;
  end: number;
  /** What the words since the last great scale sum to. */
  sum: number;
  /** What stands before it: millions, thousands. */
  great: number;
  percent: boolean;
  /** The least of the words so far: "twenty five" goes on, "five twenty" are two numbers. */
  least: number;
}

/**
 * The numbers of a text in order, each with its value. Grouping and decimal marks are read as the language has them:
 * "1,500" is fifteen hundred in English and one and a half in Russian and Kazakh. A date's digits are numbers too.
 * Linear in the length of `text`.
 */
export function readNumbers(text: string, language: ReadLanguage): WrittenNumber[] {
  const words = NUMBER_WORDS[language];
  const found: WrittenNumber[] = [];
  let growing: Growing | null = null;
  const finish = (): void => {
    if (growing !== null) found.push(written(growing));
    growing = null;
  };
  for (const { 0: token, index } of fold(text).matchAll(NUMBER_OR_WORD)) {
    const end = index + token.length;
    if (growing !== null && index - growing.end > 1) finish();
    if (growing !== null && grow(growing, token, words)) growing.end = end;
    else {
      finish();
      growing = begin(token, { start: index, end }, words, language);
    }
    if (growing?.percent === true) finish();
  }
  finish();
  return found;
}

function written({ start, end, sum, great, percent }: Growing): WrittenNumber {
  return { start, end, value: Number((great + sum).toPrecision(12)), percent };
}

function begin(token: string, span: Span, words: NumberWords, language: ReadLanguage): Growing | null {
  const value = DIGIT.test(token)
    ? digitsOf(token, language)
    : (words.values.get(token) ?? words.scales.get(token));
  // "m" and "k" alone are letters, and so are scales of other words.
  if (value === undefined || (token.length < 2 && !DIGIT.test(token))) return null;
  return { ...span, sum: value, great: 0, percent: false, least: DIGIT.test(token) ? 0 : value };
}

/** Take the next word into the number; whether it belongs to it. */
function grow(number: Growing, token: string, words: NumberWords): boolean {
  if (token === '%' || words.percent.has(token)) {
    number.percent = true;
    return true;
  }
  const scale = words.scales.get(token);
  if (scale !== undefined) return multiply(number, scale);
  const value = words.values.get(token);
  if (value === undefined || value >= number.least) return false;
  number.sum += value;
  number.least = value < 10 ? 0 : value;
  return true;
}

function multiply(number: Growing, scale: number): boolean {
  if (number.sum >= scale) return false;
  const value = number.sum * scale;
  if (scale >= 1000) {
    number.great += value;
    number.sum = 0;
    number.least = scale;
  } else {
    number.sum = value;
    number.least = scale;
  }
  return true;
}

function digitsOf(token: string, language: ReadLanguage): number {
  const spaceless = token.replaceAll(' ', '');
  const groups = spaceless.split(/[.,]/);
  if (groups.length === 1) return Number(spaceless);
  const mark = spaceless.includes(',') ? ',' : '.';
  const grouping = language === 'en' ? ',' : '.';
  const thousands = groups.slice(1).every(({ length }) => length === 3);
  const grouped = thousands && (groups.length > 2 || mark === grouping);
  return Number(grouped ? groups.join('') : `${groups[0]}.${groups.slice(1).join('')}`);
}
