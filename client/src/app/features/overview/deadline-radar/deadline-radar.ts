import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { CommitmentRow } from '@uade/contracts';
import { FULFILMENT_ORDER, isSettled } from '@uade/tracking';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { radarMonths, type RadarMonth } from './radar-months';

/** Fulfilments of commitments from which something is still to come. */
const OPEN = FULFILMENT_ORDER.filter((status) => !isSettled(status));

/** How many dots stand over a month before the number alone speaks. */
const DOTS = 7;

/** The deadlines of the next twelve months: a column a month, a dot a commitment, and the nearest ones as a list. */
@Component({
  selector: 'uade-deadline-radar',
  imports: [DeadlineLabel, EmptyState, FictionalTag, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deadline-radar.html',
  styleUrl: './deadline-radar.css',
  host: { class: 'card' },
})
export class DeadlineRadar {
  readonly deadlines = input.required<readonly CommitmentRow[]>();
  readonly overdue = input.required<readonly CommitmentRow[]>();
  readonly overdueCount = input.required<number>();
  readonly today = input.required<string>();

  private readonly formats = inject(Formats);
  protected readonly t = translator('overview');
  protected readonly langOf = langOf;
  protected readonly months = computed(() =>
    radarMonths(this.today(), this.deadlines()).map((month) => ({
      ...month,
      query: this.query(month),
      dots: month.commitments.slice(0, DOTS),
      more: Math.max(0, month.commitments.length - DOTS),
      short: this.formats.day(month.from, 'monthShort'),
      words: this.t.count('radar.month', month.commitments.length, {
        month: this.formats.day(month.from, 'month'),
      }),
    })),
  );
  /** How many things stand over the fullest month: the drawing is no higher than it needs. */
  protected readonly tallest = computed(() =>
    Math.max(2, ...this.months().map(({ dots, more }) => dots.length + (more > 0 ? 2 : 0))),
  );
  protected readonly groups = computed(() =>
    [
      {
        heading: this.t('radar.overdue'),
        rows: this.overdue().slice(0, 3),
        all: { query: { overdue: true }, count: this.formats.number(this.overdueCount()) },
      },
      { heading: this.t('radar.nearest'), rows: this.deadlines().slice(0, 5), all: null },
    ].filter((group) => group.rows.length > 0),
  );

  /** The month's open commitments; what of the present month is past is not in it. */
  private query(month: RadarMonth): Params {
    const dueFrom = month.from < this.today() ? this.today() : month.from;
    return { dueFrom, dueTo: month.to, status: OPEN };
  }
}
