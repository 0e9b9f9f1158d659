import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentRow } from '@uade/contracts';
import { isSettled } from '@uade/tracking';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TopicName } from '../../../ui/topic-name/topic-name';

/** One commitment in the list: what became of it, what it is, whose, and until when. */
@Component({
  selector: 'uade-commitment-line',
  imports: [DeadlineLabel, FictionalTag, RouterLink, StatusBadge, TopicName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitment-line.html',
  styleUrl: './commitment-line.css',
})
export class CommitmentLine {
  readonly commitment = input.required<CommitmentRow>();

  protected readonly t = translator();
  protected readonly words = translator('commitments');
  protected readonly formats = inject(Formats);
  protected readonly settled = computed(() => isSettled(this.commitment().status));
  protected readonly lang = computed(() => langOf(this.commitment().language));
}
