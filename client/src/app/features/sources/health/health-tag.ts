import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  LucideCircleAlert,
  LucideCircleCheck,
  LucideCircleDashed,
  LucideDynamicIcon,
  LucideFileX,
  LucideHourglass,
  LucideMoon,
} from '@lucide/angular';
import type { Source } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { conditionOf } from './condition';

const ICONS = {
  failing: LucideCircleAlert,
  empty: LucideFileX,
  silent: LucideMoon,
  new: LucideHourglass,
  well: LucideCircleCheck,
  none: LucideCircleDashed,
} as const;

/** How the collecting from a source goes: an icon and a word. */
@Component({
  selector: 'uade-health-tag',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [lucideIcon]="icon()" [size]="14" [strokeWidth]="2.25" aria-hidden="true"></svg
    >{{ t('condition.' + condition()) }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--text-soft);
      font: 500 13px/20px var(--sans);
      white-space: nowrap;
    }
    svg {
      flex: none;
    }
    :host(.well) {
      color: var(--kept);
    }
    :host(.failing) {
      color: var(--error);
    }
    :host(.empty),
    :host(.silent) {
      color: var(--warn);
    }
  `,
  host: { '[class]': 'condition()' },
})
export class HealthTag {
  readonly source = input.required<Source>();

  protected readonly t = translator('sources');
  protected readonly condition = computed(() => conditionOf(this.source()));
  protected readonly icon = computed(() => ICONS[this.condition()]);
}
