import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LucideCheck } from '@lucide/angular';
import type { DraftState } from '../../core/drafts/drafts';
import { translator } from '../../core/i18n/translator';

/** Whether what is typed in a form lies in this browser. */
@Component({
  selector: 'uade-draft-note',
  imports: [LucideCheck],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (state()) {
      @case ('kept') {
        <svg lucideCheck [size]="14" aria-hidden="true"></svg>{{ t('draft.kept') }}
      }
      @case ('unkept') {
        {{ t('draft.unkept') }}
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 16px;
      color: var(--text-soft);
      font: var(--type-small);
    }
  `,
  host: { 'aria-live': 'polite' },
})
export class DraftNote {
  readonly state = input.required<DraftState>();

  protected readonly t = translator();
}
