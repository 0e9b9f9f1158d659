import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The head of a screen: its name, one line below it, and its actions at the right (as content). */
@Component({
  selector: 'uade-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="words">
      <h1>{{ heading() }}</h1>
      @if (note(); as text) {
        <p>{{ text }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: var(--s2) var(--s4);
      margin-bottom: var(--s4);
    }
    p {
      margin-top: var(--s1);
      color: var(--text-soft);
      max-width: 76ch;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      padding: 2px 0;
      gap: var(--s2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly note = input<string>();
}
