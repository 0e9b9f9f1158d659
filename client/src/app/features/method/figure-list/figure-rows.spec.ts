import { type Figure, figureColumns, figureRows, type MeasuredSet } from './figure-rows';

const figure = (name: string, value: number): Figure => ({
  name,
  value,
  low: null,
  high: null,
  n: 10,
  reference: null,
});
const set = (...figures: Figure[]): MeasuredSet => ({ name: 'set', seen: true, figures });

describe('the figures of a set', () => {
  it('stand in one row per measure, with a cell per language', () => {
    const rows = figureRows(set(figure('kk.f1', 0.9), figure('kk.recall', 0.8), figure('ru.f1', 0.7)));
    expect(rows.map(({ measure, cells }) => [measure, cells.kk?.value, cells.ru?.value])).toEqual([
      ['f1', 0.9, 0.7],
      ['recall', 0.8, undefined],
    ]);
    expect(figureColumns(rows)).toEqual(['kk', 'ru']);
  });

  it('keep parts of the set apart, and put languages that we do not read last', () => {
    const rows = figureRows(
      set(
        figure('words.en.accuracy', 0.9),
        figure('words.uk.accuracy', 0.6),
        figure('sentences.en.accuracy', 1),
      ),
    );
    expect(rows.map(({ part }) => part)).toEqual(['words', 'sentences', 'words.uk']);
    expect(figureColumns(rows)).toEqual(['en', 'all']);
  });
});
