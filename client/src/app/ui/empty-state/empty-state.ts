import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show: one sentence why, and what to do about it (as content). */
@Component({
  selector: 'uade-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="text">{{ text() }}</p>
    <div class="actions"><ng-content /></div>`,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s3);
      padding: var(--s8) var(--s4);
      color: var(--text-soft);
      text-align: center;
    }
    .text {
      max-width: 52ch;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--s2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly text = input.required<string>();
}
