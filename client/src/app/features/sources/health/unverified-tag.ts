import { ChangeDetectionStrategy, Component } from '@angular/core';
import { LucideFileQuestionMark } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';

/** Stands beside settings with which no live preview has succeeded yet. */
@Component({
  selector: 'uade-unverified-tag',
  imports: [LucideFileQuestionMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg lucideFileQuestionMark [size]="12" aria-hidden="true"></svg>{{ t('unverified') }}`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 4px;
      padding: 0 6px;
      border: 1px dashed color-mix(in srgb, var(--warn) 60%, transparent);
      border-radius: var(--radius-s);
      color: var(--warn);
      font: 500 12px/18px var(--sans);
      white-space: nowrap;
    }
  `,
  host: { '[attr.title]': "t('unverifiedHint')" },
})
export class UnverifiedTag {
  protected readonly t = translator('sources');
}
