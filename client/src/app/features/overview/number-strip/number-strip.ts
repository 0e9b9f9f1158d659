import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { Overview } from '@uade/contracts';
import { addDays, DUE_SOON_DAYS, FULFILMENT_ORDER, isSettled } from '@uade/tracking';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';

interface Figure {
  readonly value: string;
  readonly word: string;
  readonly path: string;
  readonly query: Params;
  readonly warn: boolean;
}

interface FigureGroup {
  readonly label: string;
  readonly suggested: boolean;
  readonly figures: readonly Figure[];
}

/** Fulfilments of commitments from which something is still to come. */
const OPEN = FULFILMENT_ORDER.filter((status) => !isSettled(status));

/** The counts, what people accepted and what the program proposed apart; each leads to the list that it counts. */
@Component({
  selector: 'uade-number-strip',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './number-strip.html',
  styleUrl: './number-strip.css',
})
export class NumberStrip {
  readonly counts = input.required<Overview['counts']>();
  /** The day from which the counts were made, in Asia/Almaty. */
  readonly today = input.required<string>();

  private readonly t = translator('overview');
  private readonly formats = inject(Formats);

  protected readonly groups = computed((): FigureGroup[] => [
    { label: this.t('decided'), suggested: false, figures: this.decided() },
    { label: this.t('proposed'), suggested: true, figures: this.proposed() },
    { label: this.t('collected'), suggested: false, figures: this.collected() },
  ]);

  private decided(): Figure[] {
    const { commitments, dueSoon, overdue, notYetRated } = this.counts();
    const today = this.today();
    const due = { dueFrom: today, dueTo: addDays(today, DUE_SOON_DAYS), status: OPEN };
    return [
      this.figure(commitments, this.t.count('number.commitments', commitments), '/commitments', {}),
      this.figure(dueSoon, this.t('number.dueSoon'), '/commitments', due),
      {
        ...this.figure(overdue, this.t('number.overdue'), '/commitments', { overdue: true }),
        warn: overdue > 0,
      },
      this.figure(notYetRated, this.t('number.notYetRated'), '/commitments', { status: 'not-yet-rated' }),
    ];
  }

  private proposed(): Figure[] {
    const { suggested, rejected, edits } = this.counts();
    return [
      this.figure(suggested, this.t.count('number.suggested', suggested), '/queue', {}),
      this.figure(edits, this.t.count('number.edits', edits), '/edits', { undecided: true }),
      this.figure(rejected, this.t('number.rejected'), '/queue', { state: 'rejected' }),
    ];
  }

  private collected(): Figure[] {
    const { releases } = this.counts();
    return [this.figure(releases, this.t.count('number.releases', releases), '/releases', {})];
  }

  private figure(count: number, word: string, path: string, query: Params): Figure {
    return { value: this.formats.number(count), word, path, query, warn: false };
  }
}
