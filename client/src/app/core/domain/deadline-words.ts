import { inject, Injectable } from '@angular/core';
import type { Deadline } from '@uade/contracts';
import { translator } from '../i18n/translator';
import { Formats } from '../locale/formats';

type Interval = Pick<Deadline, 'from' | 'to' | 'precision'>;
type DayStyle = 'day' | 'dayShort';

/** The words for a deadline's interval: no more exact than what was said. */
@Injectable({ providedIn: 'root' })
export class DeadlineWords {
  private readonly t = translator();
  private readonly formats = inject(Formats);

  /**
   * The interval in words, such as "Q2 2023" or "by 30 June 2023".
   *
   * @param style  How its days are written.
   */
  interval({ from, to, precision }: Interval, style: DayStyle = 'day'): string {
    if (to === null) return this.openInterval(from, style);
    if (precision === 'day' || from === null) return this.days(from, to, style);
    if (!wholePeriod(from, to, precision)) return this.formats.days(from, to, style);
    return this.period(to, precision);
  }

  private openInterval(from: string | null, style: DayStyle): string {
    if (from === null) return this.t('deadline.open');
    return this.t('deadline.from', { date: this.formats.day(from, style) });
  }

  private days(from: string | null, to: string, style: DayStyle): string {
    if (from === to) return this.t('deadline.on', { date: this.formats.day(to, style) });
    if (from !== null) return this.formats.days(from, to, style);
    return this.t('deadline.by', { date: this.formats.day(to, style) });
  }

  private period(to: string, precision: Deadline['precision']): string {
    const year = to.slice(0, 4);
    const month = Number(to.slice(5, 7));
    if (precision === 'month') return this.formats.day(to, 'month');
    if (precision === 'quarter') return this.t('deadline.quarter', { year, quarter: Math.ceil(month / 3) });
    if (precision === 'half') {
      return month <= 6 ? this.t('deadline.firstHalf', { year }) : this.t('deadline.secondHalf', { year });
    }
    return precision === 'year' ? this.t('deadline.year', { year }) : this.formats.day(to);
  }
}

const MONTHS: Partial<Record<Deadline['precision'], number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Whether two days are the first and last of a period, so that its name says it all. */
function wholePeriod(from: string, to: string, precision: Deadline['precision']): boolean {
  const months = MONTHS[precision];
  if (months === undefined || !from.endsWith('-01')) return false;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  if ((month - 1) % months !== 0) return false;
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10) === to;
}
