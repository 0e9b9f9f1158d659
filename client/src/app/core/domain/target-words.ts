import { inject, Injectable } from '@angular/core';
import type { NumberUnit, Target } from '@uade/contracts';
import { translator } from '../i18n/translator';
import { Formats } from '../locale/formats';

/** Units whose word goes by the number before it; the others are signs, or stand shortened. */
const COUNTED: ReadonlySet<NumberUnit> = new Set(['yuan', 'family', 'job', 'times']);

/** What a unit is called by itself, in a list: as after a number that says "many" in every language. */
const MANY = 100;

/** The words for a promised figure, as it was read. */
@Injectable({ providedIn: 'root' })
export class TargetWords {
  private readonly t = translator();
  private readonly formats = inject(Formats);

  /** The figure with its unit, such as "40–60 %"; without one where what is counted has no known unit. */
  figure({ value, upTo, unit }: Target): string {
    const figure = upTo === null ? [value] : [value, upTo];
    const written = figure.map((one) => this.formats.number(one)).join('–');
    return unit === null ? written : `${written} ${this.unit(unit, upTo ?? value)}`;
  }

  /** The unit's word, as it stands after the number. */
  unit(unit: NumberUnit, number = MANY): string {
    return COUNTED.has(unit) ? this.t.count(`target.units.${unit}`, number) : this.t(`target.units.${unit}`);
  }
}
