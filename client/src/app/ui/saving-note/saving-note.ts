import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { translator } from '../../core/i18n/translator';

/** After how long what is saved is said to take its time, in milliseconds: most of it is stored sooner. */
const NOTICED = 1000;

/** Says that something is being saved, once that takes longer than a moment. */
@Component({
  selector: 'uade-saving-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ slow() ? t('state.saving') : '' }}`,
  styles: `
    :host {
      align-self: center;
      color: var(--text-soft);
      font: var(--type-small);
    }
  `,
  host: { role: 'status' },
})
export class SavingNote {
  readonly busy = input.required<boolean>();

  protected readonly t = translator();
  protected readonly slow = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.slow.set(false);
      if (!this.busy()) return;
      const timer = setTimeout(() => this.slow.set(true), NOTICED);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
