import { inject, Injectable } from '@angular/core';
import { translator } from '../../../core/i18n/translator';
import { aboutSpan, distanceOf, spanOf } from './distance';
import { Present } from './present';

/** Instants as a distance from now, and stretches of time, in words; signals are read. */
@Injectable({ providedIn: 'root' })
export class TimeWords {
  private readonly t = translator('sources');
  private readonly present = inject(Present);

  /** "3 minutes ago", "in 2 hours". */
  distance(instant: string): string {
    const { unit, count, ahead } = distanceOf(instant, this.present.now());
    if (unit === 'now') return this.t('time.now');
    return this.t.count(`time.${ahead ? 'in' : 'ago'}.${unit}`, count);
  }

  /** "15 minutes", "6 hours", exactly. */
  stretch(minutes: number): string {
    const { unit, count } = spanOf(minutes);
    return this.t.count(`time.span.${unit}`, count);
  }

  /** The same to the nearest hour or day, where it is several of them. */
  about(minutes: number): string {
    const { unit, count } = aboutSpan(minutes);
    return this.t.count(`time.span.${unit}`, count);
  }
}
