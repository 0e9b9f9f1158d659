import { addDays } from '@uade/tracking';

/** Stretches of the calendar that deadlines are looked for in, counted from today. */
export const DUE_PERIODS = ['soon', 'month', 'quarter', 'year'] as const;
export type DuePeriod = (typeof DUE_PERIODS)[number];

/** The first and the last day of a stretch, both `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const MONTHS: Record<Exclude<DuePeriod, 'soon'>, number> = { month: 1, quarter: 3, year: 12 };

/** How far ahead "soon" reaches, in days. */
const SOON_DAYS = 30;

/**
 * The days of a stretch: the next thirty, or the whole calendar month, quarter or year that today lies in.
 *
 * @param today  Day in Asia/Almaty, `YYYY-MM-DD`.
 */
export function duePeriod(period: DuePeriod, today: string): Days {
  if (period === 'soon') return { from: today, to: addDays(today, SOON_DAYS) };
  const months = MONTHS[period];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = month - 1 - ((month - 1) % months);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(Date.UTC(year, first, 1)), to: day(Date.UTC(year, first + months, 0)) };
}

export function isDuePeriod(value: string | null): value is DuePeriod {
  return DUE_PERIODS.some((period) => period === value);
}
