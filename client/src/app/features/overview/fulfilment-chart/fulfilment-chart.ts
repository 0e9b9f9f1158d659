import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Params, Router, RouterLink } from '@angular/router';
import type { Fulfilment } from '@uade/contracts';
import { CHARTED_FULFILMENTS } from '../../../core/domain/fulfilments';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { ChartCard } from '../../../ui/chart-card/chart-card';
import { ChartColours } from '../../../ui/chart-card/chart-colours';
import type { ChartPick } from '../../../ui/chart-card/chart-option';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { type BarDirection, fulfilmentOption } from './fulfilment-option';
import type { FulfilmentRow } from './fulfilment-table';

/** What became of the commitments, in stacked bars; every piece of a bar and every number leads to its list. */
@Component({
  selector: 'uade-fulfilment-chart',
  imports: [ChartCard, EmptyState, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fulfilment-chart.html',
  styleUrl: './fulfilment-chart.css',
})
export class FulfilmentChart {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  /** What a row is: the head of the table's first column. */
  readonly keyLabel = input.required<string>();
  readonly rows = input.required<readonly FulfilmentRow[]>();
  readonly direction = input.required<BarDirection>();

  private readonly router = inject(Router);
  private readonly colours = inject(ChartColours);
  protected readonly formats = inject(Formats);
  protected readonly t = translator('overview');
  protected readonly shell = translator();
  /** Only the fulfilments that occur: a column of nothing says nothing. */
  protected readonly statuses = computed(() =>
    CHARTED_FULFILMENTS.filter((status) => this.rows().some((row) => (row.counts[status] ?? 0) > 0)),
  );
  protected readonly option = computed(() =>
    fulfilmentOption(this.rows(), {
      direction: this.direction(),
      statuses: this.statuses(),
      word: (status) => this.shell(`fulfilment.${status}`),
      colour: (token) => this.colours.of(token),
      areaColour: (token) => this.colours.soft(token),
    }),
  );
  protected readonly height = computed(() =>
    this.direction() === 'across' ? Math.max(120, this.rows().length * 26 + 32) : 180,
  );

  protected query(row: FulfilmentRow, status?: Fulfilment): Params {
    return status === undefined ? row.query : { ...row.query, status };
  }

  protected open(pick: ChartPick): void {
    const row = this.rows()[pick.index];
    const status = this.statuses().find((one) => one === pick.series);
    if (row) void this.router.navigate(['/commitments'], { queryParams: this.query(row, status) });
  }
}
