import type { Measurements } from '@uade/contracts';
import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';

export type MeasuredSet = Measurements['sets'][number];
export type Figure = MeasuredSet['figures'][number];

/** One measure on one kind of material, for each of our languages or for all together. */
export interface FigureRow {
  /** What of the set it is of, such as `single-words`; empty where it is of all. */
  readonly part: string;
  /** What was measured, such as `f1`. */
  readonly measure: string;
  readonly cells: Readonly<Partial<Record<ReadLanguage | 'all', Figure>>>;
}

/** The columns that a set needs: the languages it is of, and one for what is of none of ours. */
export function figureColumns(rows: readonly FigureRow[]): (ReadLanguage | 'all')[] {
  return [...READ_LANGUAGES, 'all' as const].filter((column) => rows.some(({ cells }) => cells[column]));
}

/**
 * The figures of a set as rows, in the order of the evaluation, those of our own languages first; `sentences.kk.accuracy`
 * is a cell of the row `sentences`, `accuracy`.
 */
export function figureRows({ figures }: MeasuredSet): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const figure of figures) {
    const parts = figure.name.split('.');
    const measure = parts.pop() ?? '';
    const language = READ_LANGUAGES.find((one) => parts.includes(one));
    const part = parts.filter((one) => one !== language).join('.');
    const before = rows.get(`${part} ${measure}`)?.cells;
    rows.set(`${part} ${measure}`, { part, measure, cells: { ...before, [language ?? 'all']: figure } });
  }
  const isOurs = ({ cells }: FigureRow) => READ_LANGUAGES.some((language) => cells[language]);
  const all = [...rows.values()];
  return [...all.filter(isOurs), ...all.filter((row) => !isOurs(row))];
}
