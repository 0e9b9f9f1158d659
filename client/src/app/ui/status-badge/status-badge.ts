import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  LucideCircleCheck,
  LucideCircleDashed,
  LucideCircleDot,
  LucideCircleDotDashed,
  LucideCirclePause,
  LucideCircleSlash,
  LucideCircleX,
  LucideContrast,
  LucideDynamicIcon,
  type LucideIcon,
} from '@lucide/angular';
import type { CommitmentKind, Fulfilment } from '@uade/contracts';
import { translator } from '../../core/i18n/translator';

/** One icon for each fulfilment: never the colour alone. */
const ICONS: Record<Fulfilment, LucideIcon> = {
  kept: LucideCircleCheck,
  'partly-kept': LucideContrast,
  'in-progress': LucideCircleDot,
  stalled: LucideCirclePause,
  broken: LucideCircleX,
  superseded: LucideCircleSlash,
  'not-started': LucideCircleDotDashed,
  'not-yet-rated': LucideCircleDashed,
};

/** A fulfilment as icon and word; hollow and dashed while nobody has rated it. */
@Component({
  selector: 'uade-status-badge',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [lucideIcon]="icon()" [size]="14" [strokeWidth]="2.25" aria-hidden="true"></svg
    ><span class="word">{{ word() }}</span>`,
  styleUrl: './status-badge.css',
  host: { '[class]': '"status " + status()', '[style.--tone]': '"var(--" + status() + ")"' },
})
export class StatusBadge {
  readonly status = input.required<Fulfilment>();
  /** A guarantee in progress is said to be upheld so far. */
  readonly kind = input<CommitmentKind | null>(null);
  /** Whether it was kept after its deadline's interval had ended. */
  readonly late = input(false);

  private readonly t = translator();
  protected readonly icon = computed(() => ICONS[this.status()]);
  protected readonly word = computed(() => {
    if (this.status() === 'in-progress' && this.kind() === 'guarantee') return this.t('fulfilment.upheld');
    const word = this.t(`fulfilment.${this.status()}`);
    return this.late() ? `${word}, ${this.t('fulfilment.late')}` : word;
  });
}
