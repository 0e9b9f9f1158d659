import type { CommitmentRow } from '@uade/contracts';

/** One month of the radar: its commitments by the day on which their deadline's interval ends. */
export interface RadarMonth {
  /** The first day of the month, `YYYY-MM-01`. */
  readonly from: string;
  /** Its last day. */
  readonly to: string;
  readonly commitments: readonly CommitmentRow[];
}

/** The month of `today` and those after it, up to the same month of the next year: thirteen, the last one begun. */
export function radarMonths(today: string, deadlines: readonly CommitmentRow[]): RadarMonth[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 13 }, (_, ahead) => {
    const from = isoDay(Date.UTC(year, month + ahead, 1));
    const to = isoDay(Date.UTC(year, month + ahead + 1, 0));
    const within = ({ deadline }: CommitmentRow) =>
      !!deadline?.to && deadline.to >= from && deadline.to <= to;
    return { from, to, commitments: deadlines.filter(within) };
  });
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
