import type { Fulfilment } from '@uade/contracts';
import type { ChartOption } from '../../../ui/chart-card/chart-option';
import type { FulfilmentRow } from './fulfilment-table';

/** `across` draws lying bars under each other, `up` standing ones side by side. */
export type BarDirection = 'across' | 'up';

/** What the option needs besides its rows; colours and words come from outside. */
export interface ChartLook {
  readonly direction: BarDirection;
  readonly statuses: readonly Fulfilment[];
  readonly word: (status: Fulfilment) => string;
  readonly colour: (token: string) => string;
  readonly areaColour: (token: string) => string;
}

const FONT = "'Inter Variable', system-ui, sans-serif";

/** Statuses that are drawn hollow: nothing has been found out or done yet. */
const HOLLOW: readonly Fulfilment[] = ['not-yet-rated', 'not-started'];

/** Stacked bars: one bar a row, one series a fulfilment. */
export function fulfilmentOption(rows: readonly FulfilmentRow[], look: ChartLook): ChartOption {
  const across = look.direction === 'across';
  const text = { color: look.colour('text-soft'), fontFamily: FONT, fontSize: 12 };
  const names = {
    type: 'category',
    data: rows.map((row) => row.name),
    inverse: across,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { ...text, width: across ? 190 : 60, overflow: 'truncate' },
  };
  const numbers = {
    type: 'value',
    minInterval: 1,
    axisLabel: { ...text, color: look.colour('text-faint') },
    splitLine: { lineStyle: { color: look.colour('line') } },
  };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 0, right: 8, top: 8, bottom: 0, containLabel: true },
    tooltip: tooltip(look),
    xAxis: across ? numbers : names,
    yAxis: across ? names : numbers,
    series: look.statuses.map((status) => ({
      type: 'bar',
      stack: 'all',
      id: status,
      name: look.word(status),
      barMaxWidth: across ? 14 : 36,
      cursor: 'pointer',
      itemStyle: barStyle(status, look),
      emphasis: { focus: 'none' },
      data: rows.map((row) => row.counts[status] ?? null),
    })),
  };
}

function tooltip(look: ChartLook): ChartOption {
  return {
    trigger: 'axis',
    axisPointer: { type: 'shadow', shadowStyle: { color: look.colour('hover'), opacity: 0.6 } },
    backgroundColor: look.colour('surface-raised'),
    borderColor: look.colour('line'),
    textStyle: { color: look.colour('text'), fontFamily: FONT, fontSize: 12 },
    confine: true,
  };
}

function barStyle(status: Fulfilment, look: ChartLook): ChartOption {
  const colour = look.colour(status);
  const edge = { borderColor: look.colour('surface'), borderWidth: 1 };
  if (!HOLLOW.includes(status)) return { color: look.areaColour(status), ...edge };
  return { color: look.colour('hover'), borderColor: colour, borderWidth: 1, borderType: 'dashed' };
}
