import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** One order of a list: its name in the address, and in words. */
export interface SortOption {
  readonly value: string;
  readonly label: string;
}

/** In what order a list stands; the same on every screen that has one. */
@Component({
  selector: 'uade-sort-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<label>
    <span class="unseen">{{ label() }}</span>
    <select #order class="field" (change)="chosen.emit(order.value)">
      @for (one of options(); track one.value) {
        <option [value]="one.value" [selected]="one.value === value()">{{ one.label }}</option>
      }
    </select>
  </label>`,
  styles: `
    :host {
      position: relative;
      min-width: 0;
    }
    .field {
      max-width: 100%;
      text-overflow: ellipsis;
      min-height: 28px;
      padding: 2px var(--s2);
      border-color: var(--line);
      font: var(--type-row);
    }
  `,
})
export class SortSelect {
  readonly label = input.required<string>();
  readonly options = input.required<readonly SortOption[]>();
  readonly value = input.required<string>();
  readonly chosen = output<string>();
}
