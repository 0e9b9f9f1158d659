import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCircle, LucideMinus, LucidePlus } from '@lucide/angular';
import type { Commitment, StatusChange } from '@uade/contracts';
import { currentStatus, voidedChanges } from '@uade/tracking';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { StatusBadge } from '../../../ui/status-badge/status-badge';

/** Every change of a fulfilment, the newest first: who, when, since when, why and on what; nothing of it is ever deleted. */
@Component({
  selector: 'uade-status-history',
  imports: [LucideCircle, LucideMinus, LucidePlus, QuotedText, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './status-history.html',
  styleUrl: './status-history.css',
})
export class StatusHistory {
  readonly commitment = input.required<Commitment>();
  readonly correctionWanted = output<StatusChange>();

  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  protected readonly entries = computed(() => {
    const { statusChanges } = this.commitment();
    const voided = voidedChanges(statusChanges);
    const holding = currentStatus(statusChanges).change?.id;
    return statusChanges
      .toSorted((a, b) => Date.parse(b.decidedAt) - Date.parse(a.decidedAt))
      .map((change) => ({
        change,
        voided: voided.has(change.id),
        holds: change.id === holding,
        corrected: statusChanges.find((one) => one.id === change.corrects) ?? null,
      }));
  });
}
