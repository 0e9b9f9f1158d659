import { inject, Injectable } from '@angular/core';
import { FORMAT_TAGS } from './languages';
import { Locale } from './locale';

const ALMATY = 'Asia/Almaty';

type Style = 'day' | 'dayShort' | 'month' | 'time' | 'dateTime';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayShort: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/**
 * Dates and numbers in the interface's language. Instants are UTC and are shown in Asia/Almaty; days
 * (`YYYY-MM-DD`) are days there already and are never shifted.
 */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly locale = inject(Locale);
  private readonly made = new Map<string, Intl.DateTimeFormat>();

  number(value: number): string {
    return new Intl.NumberFormat(FORMAT_TAGS[this.locale.language()]).format(value);
  }

  percent(share: number): string {
    return new Intl.NumberFormat(FORMAT_TAGS[this.locale.language()], { style: 'percent' }).format(share);
  }

  /** A day of Almaty, `YYYY-MM-DD`: "30 June 2023". */
  day(day: string, style: Style = 'day'): string {
    return this.format(style, 'UTC').format(new Date(`${day}T00:00:00Z`));
  }

  /** Two days as one stretch: "1–31 July 2023". */
  days(from: string, to: string): string {
    const format = this.format('day', 'UTC');
    return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  }

  /** An instant, as the day and time it was in Almaty. */
  instant(instant: string, style: Style = 'dateTime'): string {
    return this.format(style, ALMATY).format(new Date(instant));
  }

  private format(style: Style, timeZone: string): Intl.DateTimeFormat {
    const tag = FORMAT_TAGS[this.locale.language()];
    const key = `${tag} ${style} ${timeZone}`;
    const known = this.made.get(key) ?? new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone });
    this.made.set(key, known);
    return known;
  }
}
