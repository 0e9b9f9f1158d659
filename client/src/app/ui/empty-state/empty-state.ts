import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show: one sentence why, and one action (as content) to do about it. */
@Component({
  selector: 'uade-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="text">{{ text() }}</p>
    <ng-content />`,
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
  `,
})
export class EmptyState {
  readonly text = input.required<string>();
}
