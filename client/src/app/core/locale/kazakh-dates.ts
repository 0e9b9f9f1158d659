/**
 * Kazakh dates, written by us: many browsers carry no Kazakh calendar words and would show "2026 M11 24".
 *
 * @see Unicode CLDR, locale kk, Gregorian calendar
 */

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

const SHORT_MONTHS = [
  'қаң.',
  'ақп.',
  'нау.',
  'сәу.',
  'мам.',
  'мау.',
  'шіл.',
  'там.',
  'қыр.',
  'қаз.',
  'қар.',
  'жел.',
] as const;

/** The months in the ablative, by which a stretch begins: "27 қарашадан бері". */
const SINCE_MONTHS = [
  'қаңтардан',
  'ақпаннан',
  'наурыздан',
  'сәуірден',
  'мамырдан',
  'маусымнан',
  'шілдеден',
  'тамыздан',
  'қыркүйектен',
  'қазаннан',
  'қарашадан',
  'желтоқсаннан',
] as const;

/** How a date is written; the same names as for the other languages. */
export type DateStyle = 'day' | 'dayShort' | 'month' | 'monthShort' | 'time' | 'dateTime';

/** A date in Kazakh, by its UTC fields: "2026 жылғы 24 қараша", or in short "24.11.2026". */
export function kazakhDate(date: Date, style: DateStyle): string {
  const year = yearOf(date);
  const day = date.getUTCDate();
  const month = date.getUTCMonth();
  const time = date.toISOString().slice(11, 16);
  const written: Record<DateStyle, string> = {
    day: `${year} ${day} ${MONTHS[month]}`,
    dayShort: inDigits(date),
    month: `${year} ${MONTHS[month]}`,
    monthShort: SHORT_MONTHS[month] ?? '',
    time,
    dateTime: `${inDigits(date)}, ${time}`,
  };
  return written[style];
}

/** Two days as one stretch, the year and the month said once where they are the same: "2026 жылғы 1–24 қараша". */
export function kazakhDays(from: Date, to: Date, style: 'day' | 'dayShort' = 'day'): string {
  if (from.getUTCFullYear() !== to.getUTCFullYear() || style === 'dayShort') {
    return `${kazakhDate(from, style)} – ${kazakhDate(to, style)}`;
  }
  const start = `${yearOf(from)} ${from.getUTCDate()}`;
  const end = `${to.getUTCDate()} ${MONTHS[to.getUTCMonth()]}`;
  if (from.getUTCMonth() === to.getUTCMonth()) return `${start}–${end}`;
  return `${start} ${MONTHS[from.getUTCMonth()]} – ${end}`;
}

/** The day with which something begins, before the word "бері": "2026 жылғы 24 қарашадан". */
export function kazakhSince(date: Date): string {
  return `${yearOf(date)} ${date.getUTCDate()} ${SINCE_MONTHS[date.getUTCMonth()]}`;
}

function yearOf(date: Date): string {
  return `${date.getUTCFullYear()} жылғы`;
}

/** "24.11.2026": the short way in which dates are written in Kazakhstan. */
function inDigits(date: Date): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}
