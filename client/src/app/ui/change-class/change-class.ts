import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  LucideBan,
  LucideCalendarDays,
  LucideDynamicIcon,
  LucideGauge,
  LucideHash,
  LucidePilcrow,
  LucideQuote,
  LucideSpellCheck,
  LucideTextCursorInput,
  LucideUser,
} from '@lucide/angular';
import type { ChangeClass } from '@uade/contracts';
import { translator } from '../../core/i18n/translator';

const ICONS = {
  negation: LucideBan,
  date: LucideCalendarDays,
  number: LucideHash,
  name: LucideUser,
  modality: LucideGauge,
  quote: LucideQuote,
  wording: LucideTextCursorInput,
  typo: LucideSpellCheck,
  layout: LucidePilcrow,
} as const;

/** What a change does to what is said: its own icon and its word. */
@Component({
  selector: 'uade-change-class',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [lucideIcon]="icon()" [size]="14" aria-hidden="true"></svg>{{ t('change.' + of()) }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      font: var(--type-row);
      white-space: nowrap;
    }
    svg {
      flex: none;
      color: var(--text-soft);
    }
  `,
})
export class ChangeClassTag {
  readonly of = input.required<ChangeClass>();

  protected readonly t = translator();
  protected readonly icon = computed(() => ICONS[this.of()]);
}
