import type { EChartsCoreOption } from 'echarts/core';

/** An option of ECharts; types only, so that nothing of the library is loaded by it. */
export type ChartOption = EChartsCoreOption;

/** What was pressed in a chart: the names that the option gave to the series and the category. */
export interface ChartPick {
  readonly series: string;
  readonly category: string;
  readonly index: number;
}
