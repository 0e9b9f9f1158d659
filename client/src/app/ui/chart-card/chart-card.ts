import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { LucideChartColumn, LucideTable } from '@lucide/angular';
import type { ECElementEvent } from 'echarts/core';
import { translator } from '../../core/i18n/translator';
import { ChartCanvas } from './chart-canvas';
import type { ChartOption, ChartPick } from './chart-option';

/** A chart with its heading, and its table (as content) one key away; the table is what a screen reader gets. */
@Component({
  selector: 'uade-chart-card',
  imports: [ChartCanvas, LucideChartColumn, LucideTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart-card.html',
  styleUrl: './chart-card.css',
  host: { class: 'card' },
})
export class ChartCard {
  readonly heading = input.required<string>();
  readonly option = input.required<ChartOption>();
  /** The height of the drawing, in pixels. */
  readonly height = input(280);
  readonly picked = output<ChartPick>();

  protected readonly t = translator();
  protected readonly asTable = signal(false);
  protected readonly switchLabel = computed(() =>
    this.t(this.asTable() ? 'action.showChart' : 'action.showTable'),
  );

  protected pick(event: ECElementEvent): void {
    this.picked.emit({
      series: event.seriesId ?? event.seriesName ?? '',
      category: event.name,
      index: event.dataIndex,
    });
  }
}
