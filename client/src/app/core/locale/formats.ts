import { inject, Injectable } from '@angular/core';
import { almatyOffset } from '@uade/kernel';
import { type DateStyle, kazakhDate, kazakhDays, kazakhSince } from './kazakh-dates';
import { FORMAT_TAGS } from './languages';
import { Locale } from './locale';

const MS_PER_HOUR = 3_600_000;

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayShort: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
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
    return this.numbers({}).format(value);
  }

  percent(share: number): string {
    return this.numbers({ style: 'percent' }).format(share);
  }

  /** How sure a rule is, 0 to 1, always with two decimals. */
  score(score: number): string {
    return this.numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score);
  }

  /** A measured share, 0 to 1, always with three decimals. */
  measure(value: number): string {
    return this.numbers({ minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
  }

  /** A day of Almaty, `YYYY-MM-DD`: "30 June 2023". */
  day(day: string, style: DateStyle = 'day'): string {
    return this.write(startOf(day), style);
  }

  /** The day with which something begins, as it stands after "since": in Kazakh the month has an ending of its own. */
  since(day: string): string {
    return this.locale.language() === 'kk' ? kazakhSince(startOf(day)) : this.day(day);
  }

  /** Two days as one stretch: "1–31 July 2023". */
  days(from: string, to: string, style: 'day' | 'dayShort' = 'day'): string {
    if (this.locale.language() === 'kk') return kazakhDays(startOf(from), startOf(to), style);
    return this.short(this.format(style).formatRange(startOf(from), startOf(to)), style);
  }

  /** An instant, as the day and time it was in Almaty; by our own table, a browser's may be older than the law. */
  instant(instant: string, style: DateStyle = 'dateTime'): string {
    const at = Date.parse(instant);
    return this.write(new Date(at + almatyOffset(at) * MS_PER_HOUR), style);
  }

  /** Writes the UTC fields of a date, which hold Almaty's. */
  private write(date: Date, style: DateStyle): string {
    return this.locale.language() === 'kk'
      ? kazakhDate(date, style)
      : this.short(this.format(style).format(date), style);
  }

  /** Russian dates without the word for "year" where they are to be short, as in every list. */
  private short(written: string, style: DateStyle): string {
    const isShort = style === 'dayShort' || style === 'dateTime';
    return isShort && this.locale.language() === 'ru' ? written.replaceAll(/\sг\./gu, '') : written;
  }

  private format(style: DateStyle): Intl.DateTimeFormat {
    const tag = FORMAT_TAGS[this.locale.language()];
    const key = `${tag} ${style}`;
    const known = this.made.get(key) ?? new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: 'UTC' });
    this.made.set(key, known);
    return known;
  }

  private numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return new Intl.NumberFormat(FORMAT_TAGS[this.locale.language()], options);
  }
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
