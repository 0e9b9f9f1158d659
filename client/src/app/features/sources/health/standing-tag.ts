import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LucideCirclePause, LucideCirclePlay, LucideDynamicIcon, LucideHand } from '@lucide/angular';
import type { Source } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { standingOf } from './condition';

const ICONS = { active: LucideCirclePlay, paused: LucideCirclePause, 'by-hand': LucideHand } as const;

/** Whether a source is polled, rests, or is read by hand: an icon and a word. */
@Component({
  selector: 'uade-standing-tag',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [lucideIcon]="icon()" [size]="14" aria-hidden="true"></svg
    >{{ t('standing.' + standing()) }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--text-soft);
      font: var(--type-row);
      white-space: nowrap;
    }
    svg {
      flex: none;
    }
  `,
})
export class StandingTag {
  readonly source = input.required<Source>();

  protected readonly t = translator('sources');
  protected readonly standing = computed(() => standingOf(this.source()));
  protected readonly icon = computed(() => ICONS[this.standing()]);
}
