import { type Day, findDates, findNumbers, fold, localeOf } from '@uade/analysis';
import type { ReadLanguage, Span } from '@uade/kernel';
import { readNumbers } from '@uade/similarity';
import type { ChangeData } from '../locales/change-data';
import { CHANGE_DATA } from '../locales/locales';
import type { Side } from '../side';
import { fits } from './meaning';

/** The dates and the numbers that a side of a change touches, each in one written form, and the words that say how many. */
export interface Figures {
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
  /** Numbers of which figure or unit is touched, with the unit: "200 million tenge" and "200 million dollars" have one figure. */
  readonly measures: readonly string[];
}

/**
 * Read the dates and numbers of which a change holds a part. A date is its interval with what bounds it, so that "by
 * 1 July" and "from 1 July" differ; the digits of a date are no numbers.
 *
 * @param on  The day that "next year" is seen from, on both sides.
 */
export function figuresOf(side: Side, language: ReadLanguage, on: Day): Figures {
  const { around, at } = side;
  const folded = fold(around);
  const dates = findDates(folded, on, localeOf(language).dates);
  const numbers = readNumbers(around, language).filter((number) => !dates.some((date) => meet(date, number)));
  return {
    dates: dates
      .filter((date) => meet(date, at))
      .map(({ from, to, bound }) => `${from}/${to}/${bound ?? 'in'}`),
    numbers: [
      ...numbers
        .filter((number) => meet(number, at))
        .map(({ value, percent }) => `${value}${percent ? '%' : ''}`),
      ...amountWords(side, numbers, CHANGE_DATA[language]),
    ],
    measures: measuresAt(folded, at, language),
  };
}

function measuresAt(folded: string, at: Span, language: ReadLanguage): string[] {
  return findNumbers(folded, localeOf(language).numbers).flatMap((number) => {
    const { value, unit } = number;
    return unit !== null && meet(number, at) ? [`${value} ${unit}`] : [];
  });
}

/** How far from a number what bounds it may stand, in code units. */
const BESIDE = 12;

/** "All" and "some", and beside a number "at least" and "about". */
function amountWords({ tokens, at }: Side, numbers: readonly Span[], data: ChangeData): string[] {
  return tokens.flatMap(({ text, start, end }) => {
    const word = fold(text);
    if (data.quantifiers.some((sign) => fits(word, sign))) return [word];
    if (!data.amountBounds.some((sign) => fits(word, sign))) return [];
    const reach = { start: at.start + start - BESIDE, end: at.start + end + BESIDE };
    return numbers.some((number) => meet(number, reach)) ? [word] : [];
  });
}

/** Whether spans share a code unit, or an empty one stands inside the other. */
function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
