import { inject, Injectable } from '@angular/core';
import type { NumberUnit, Target } from '@uade/contracts';
import { translator } from '../i18n/translator';
import { Formats } from '../locale/formats';

/** The words for a promised figure, as it was read. */
@Injectable({ providedIn: 'root' })
export class TargetWords {
  private readonly t = translator();
  private readonly formats = inject(Formats);

  /** The figure with its unit, such as "40–60 %"; without one where what is counted has no known unit. */
  figure({ value, upTo, unit }: Target): string {
    const figure = upTo === null ? [value] : [value, upTo];
    const written = figure.map((one) => this.formats.number(one)).join('–');
    return unit === null ? written : `${written} ${this.unit(unit)}`;
  }

  unit(unit: NumberUnit): string {
    return this.t(`target.units.${unit}`);
  }
}
