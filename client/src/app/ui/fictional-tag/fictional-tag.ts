import { ChangeDetectionStrategy, Component } from '@angular/core';
import { LucideDrama } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';

/** Stands beside everything that was invented for the demo. */
@Component({
  selector: 'uade-fictional-tag',
  imports: [LucideDrama],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg lucideDrama [size]="12" aria-hidden="true"></svg>{{ t('source.fictional') }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding: 0 6px;
      border-radius: var(--radius-s);
      background: color-mix(in srgb, var(--superseded) 12%, transparent);
      color: var(--superseded);
      font: 500 12px/18px var(--sans);
      white-space: nowrap;
    }
  `,
  host: { '[attr.title]': "t('source.fictionalHint')" },
})
export class FictionalTag {
  protected readonly t = translator();
}
