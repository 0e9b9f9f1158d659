import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Commitment } from '@uade/contracts';
import { isSettled } from '@uade/tracking';
import { TargetWords } from '../../../core/domain/target-words';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { TopicName } from '../../../ui/topic-name/topic-name';

/** What a commitment says of itself: whose it is, until when, and by what one can judge it. */
@Component({
  selector: 'uade-commitment-facts',
  imports: [DeadlineLabel, RouterLink, TopicName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitment-facts.html',
  styleUrl: './commitment-facts.css',
})
export class CommitmentFacts {
  readonly commitment = input.required<Commitment>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly form = translator('commitments');
  protected readonly formats = inject(Formats);
  protected readonly targets = inject(TargetWords);
  protected readonly settled = computed(() => isSettled(this.commitment().status));
  protected readonly lang = computed(() => langOf(this.commitment().language));
}
