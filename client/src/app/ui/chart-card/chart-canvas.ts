import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use, type ECElementEvent } from 'echarts/core';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import type { ChartOption } from './chart-option';

use([BarChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Draws a chart; loaded only when one comes into view. Those who do not see it have its table. */
@Component({
  selector: 'uade-chart-canvas',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts })],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="chart" echarts [options]="option()" (chartClick)="picked.emit($event)"></div>`,
  styles: `
    :host,
    .chart {
      display: block;
      width: 100%;
      height: 100%;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class ChartCanvas {
  readonly option = input.required<ChartOption>();
  readonly picked = output<ECElementEvent>();
}
