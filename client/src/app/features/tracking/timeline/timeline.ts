import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Commitment } from '@uade/contracts';
import { AlmatyDay, daysBetween } from '../../../core/domain/almaty-day';
import { DeadlineWords } from '../../../core/domain/deadline-words';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { timelineOf } from './timeline-points';

/** A commitment's life on one line: said, said again, the deadline's interval, and what became of it. */
@Component({
  selector: 'uade-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  readonly commitment = input.required<Commitment>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  private readonly day = inject(AlmatyDay);
  private readonly deadlineWords = inject(DeadlineWords);
  protected readonly line = computed(() => timelineOf(this.commitment(), this.day.today()));
  protected readonly points = computed(() =>
    this.line().points.map((point) => ({
      ...point,
      label: this.label(point),
      tone: point.became?.to ?? 'said',
    })),
  );
  protected readonly deadline = computed(() => {
    const deadline = this.commitment().deadline;
    return deadline && this.deadlineWords.interval(deadline);
  });
  protected readonly overdueBy = computed(() => {
    const to = this.commitment().deadline?.to;
    return to ? this.t.count('deadline.overdue', Math.max(1, daysBetween(to, this.day.today()))) : '';
  });

  private label({ said, became }: ReturnType<typeof timelineOf>['points'][number]): string {
    if (said) return this.words(`roles.${said.role}`);
    if (became?.to) return this.t(`fulfilment.${became.to}`);
    return this.words('retracted');
  }
}
