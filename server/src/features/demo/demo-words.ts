import type { ReadLanguage } from '@uade/kernel';

/** A day or month taken apart; `month` is 1–12. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How one language writes the dates of the demo's texts. */
export interface DateWords {
  /** "7 January 2027". */
  date(parts: DateParts): string;
  /** The same where "until" follows or stands before it; only Kazakh has a form of its own. */
  dateTo(parts: DateParts): string;
  /** The day on which something happens. */
  dateOn(parts: DateParts): string;
  /** The day from which something holds. */
  dateFrom(parts: DateParts): string;
  /** "in January 2027". */
  monthIn(parts: DateParts): string;
  /** "by the end of January 2027". */
  monthEnd(parts: DateParts): string;
  /** "in the first quarter of 2027"; `quarter` is 1–4. */
  quarterIn(year: number, quarter: number): string;
}

const EN_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const EN_QUARTERS = ['first', 'second', 'third', 'fourth'];

/** Genitive and prepositional. */
const RU_MONTHS = [
  ['января', 'январе'],
  ['февраля', 'феврале'],
  ['марта', 'марте'],
  ['апреля', 'апреле'],
  ['мая', 'мае'],
  ['июня', 'июне'],
  ['июля', 'июле'],
  ['августа', 'августе'],
  ['сентября', 'сентябре'],
  ['октября', 'октябре'],
  ['ноября', 'ноябре'],
  ['декабря', 'декабре'],
] as const;
const RU_IN_QUARTERS = ['в первом', 'во втором', 'в третьем', 'в четвертом'];

/** The name, then its endings: to (dative), on (locative), from (ablative), of (genitive). */
const KK_MONTHS = [
  ['қаңтар', 'ға', 'да', 'дан', 'дың'],
  ['ақпан', 'ға', 'да', 'нан', 'ның'],
  ['наурыз', 'ға', 'да', 'дан', 'дың'],
  ['сәуір', 'ге', 'де', 'ден', 'дің'],
  ['мамыр', 'ға', 'да', 'дан', 'дың'],
  ['маусым', 'ға', 'да', 'нан', 'ның'],
  ['шілде', 'ге', 'де', 'ден', 'нің'],
  ['тамыз', 'ға', 'да', 'дан', 'дың'],
  ['қыркүйек', 'ке', 'те', 'тен', 'тің'],
  ['қазан', 'ға', 'да', 'нан', 'ның'],
  ['қараша', 'ға', 'да', 'дан', 'ның'],
  ['желтоқсан', 'ға', 'да', 'нан', 'ның'],
] as const;
const KK_QUARTERS = ['бірінші', 'екінші', 'үшінші', 'төртінші'];
type KkEnding = 1 | 2 | 3 | 4;

function enDate({ year, month, day }: DateParts): string {
  return `${day} ${EN_MONTHS[month - 1]} ${year}`;
}

function ruMonth(month: number, form: 0 | 1): string {
  return RU_MONTHS[month - 1]?.[form] ?? '';
}

function ruDate({ year, month, day }: DateParts): string {
  return `${day} ${ruMonth(month, 0)} ${year} года`;
}

function kkMonth(month: number, ending?: KkEnding): string {
  const row = KK_MONTHS[month - 1];
  return row ? row[0] + (ending ? row[ending] : '') : '';
}

function kkDate({ year, month, day }: DateParts, ending?: KkEnding): string {
  return `${year} жылғы ${day} ${kkMonth(month, ending)}`;
}

/** The words of dates in each language that the demo is written in. */
export const DATE_WORDS: Readonly<Record<ReadLanguage, DateWords>> = {
  en: {
    date: enDate,
    dateTo: enDate,
    dateOn: enDate,
    dateFrom: enDate,
    monthIn: ({ year, month }) => `in ${EN_MONTHS[month - 1]} ${year}`,
    monthEnd: ({ year, month }) => `by the end of ${EN_MONTHS[month - 1]} ${year}`,
    quarterIn: (year, quarter) => `in the ${EN_QUARTERS[quarter - 1]} quarter of ${year}`,
  },
  ru: {
    date: ruDate,
    dateTo: ruDate,
    dateOn: ruDate,
    dateFrom: ruDate,
    monthIn: ({ year, month }) => `в ${ruMonth(month, 1)} ${year} года`,
    monthEnd: ({ year, month }) => `до конца ${ruMonth(month, 0)} ${year} года`,
    quarterIn: (year, quarter) => `${RU_IN_QUARTERS[quarter - 1]} квартале ${year} года`,
  },
  kk: {
    date: (parts) => kkDate(parts),
    dateTo: (parts) => kkDate(parts, 1),
    dateOn: (parts) => kkDate(parts, 2),
    dateFrom: (parts) => kkDate(parts, 3),
    monthIn: ({ year, month }) => `${year} жылғы ${kkMonth(month, 2)}`,
    monthEnd: ({ year, month }) => `${year} жылғы ${kkMonth(month, 4)} соңына дейін`,
    quarterIn: (year, quarter) => `${year} жылдың ${KK_QUARTERS[quarter - 1]} тоқсанында`,
  },
};
