import { type Day, findDates, fold, localeOf } from '@uade/analysis';
import type { ReadLanguage, Span } from '@uade/kernel';
import { readNumbers } from '@uade/similarity';
import type { Side } from '../side';

/** The dates and the numbers that a side of a change touches, each in one written form. */
export interface Figures {
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
}

/**
 * Read the dates and numbers of which a change holds a part. A date is its interval with what bounds it, so that "by
 * 1 July" and "from 1 July" differ; the digits of a date are no numbers.
 *
 * @param on  The day that "next year" is seen from, on both sides.
 */
export function figuresOf({ around, at }: Side, language: ReadLanguage, on: Day): Figures {
  const dates = findDates(fold(around), on, localeOf(language).dates);
  const numbers = readNumbers(around, language).filter((number) => !dates.some((date) => meet(date, number)));
  return {
    dates: dates
      .filter((date) => meet(date, at))
      .map(({ from, to, bound }) => `${from}/${to}/${bound ?? 'in'}`),
    numbers: numbers
      .filter((number) => meet(number, at))
      .map(({ value, percent }) => `${value}${percent ? '%' : ''}`),
  };
}

/** Whether spans share a code unit, or an empty one stands inside the other. */
function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
