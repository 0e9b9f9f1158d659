import { inject, Injectable, InjectionToken } from '@angular/core';
import { addDays, almatyDay } from '@uade/tracking';

/** Where the client takes the time from; tests give their own. */
export const NOW = new InjectionToken<() => Date>('the present instant', { factory: () => () => new Date() });

const MS_PER_DAY = 86_400_000;

/** Whole days from one day (`YYYY-MM-DD`) to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The day that is `days` after a day, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return addDays(day, days);
}

/** Today in Asia/Almaty: what is due and overdue is counted from it. */
@Injectable({ providedIn: 'root' })
export class AlmatyDay {
  private readonly now = inject(NOW);

  today(): string {
    return almatyDay(this.now());
  }
}
