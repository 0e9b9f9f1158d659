import type { Params } from '@angular/router';
import type { Fulfilment, NONE as FilterNone, Overview } from '@uade/contracts';

/** One bar of the chart, one row of its table. */
export interface FulfilmentRow {
  readonly key: string;
  readonly name: string;
  readonly counts: Readonly<Partial<Record<Fulfilment, number>>>;
  readonly total: number;
  /** The filter that gives the bar's commitments. */
  readonly query: Params;
}

/** The filters' word for "without one". */
const NONE = 'none' satisfies typeof FilterNone;

interface Cell {
  readonly status: Fulfilment;
  readonly count: number;
}

function collect<C extends Cell>(cells: readonly C[], keyOf: (cell: C) => string): Map<string, C[]> {
  const groups = new Map<string, C[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}

function row(key: string, name: string, cells: readonly Cell[], query: Params): FulfilmentRow {
  const counts: Partial<Record<Fulfilment, number>> = {};
  for (const { status, count } of cells) counts[status] = (counts[status] ?? 0) + count;
  return { key, name, counts, query, total: cells.reduce((sum, { count }) => sum + count, 0) };
}

/** A row for each topic, the ones with most commitments first; those without a topic come last. */
export function byTopic(
  cells: Overview['fulfilmentByTopic'],
  nameOf: (slug: string | null) => string,
): FulfilmentRow[] {
  return [...collect(cells, ({ topic }) => topic ?? '')]
    .map(([key, group]) => row(key, nameOf(key || null), group, { topic: key || NONE }))
    .sort((one, other) => {
      if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1;
      return other.total - one.total || one.name.localeCompare(other.name);
    });
}

/**
 * A row for each year from the first to the last, also those in which nothing was said, so that the years stand as far
 * apart as they are; those whose first mention has no date come last.
 */
export function byYear(cells: Overview['fulfilmentByYear'], undated: string): FulfilmentRow[] {
  const groups = collect(cells, ({ year }) => (year === null ? '' : String(year)));
  const years = cells.flatMap(({ year }) => (year === null ? [] : [year]));
  const keys = range(Math.min(...years), Math.max(...years)).map(String);
  if (groups.has('')) keys.push('');
  return keys.map((key) => row(key, key || undated, groups.get(key) ?? [], { year: key || NONE }));
}

/** The whole numbers from the first to the last; none where there is no first. */
function range(first: number, last: number): number[] {
  return first <= last ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
}
