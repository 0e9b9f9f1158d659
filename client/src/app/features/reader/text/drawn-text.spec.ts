import { drawText } from './drawn-text';
import type { Mark } from './mark';

const TEXT = '"We begin.\n\nWe end," she said.';

const mark = (given: Partial<Mark>): Mark => ({
  id: 'a',
  kind: 'suggestion',
  start: 0,
  end: 10,
  open: true,
  rejected: false,
  group: null,
  ...given,
});

const draw = (marks: readonly Mark[], selected: Mark | null = null) =>
  drawText(TEXT, { marks, selected, place: null }).flatMap((paragraph) => paragraph.stretches);

describe('drawing a text', () => {
  it('names every kind of mark that lies on a stretch', () => {
    const quote = mark({ id: 'q', kind: 'quote', start: 0, end: 20, open: false });
    expect(draw([quote, mark({ id: 's', start: 4 })]).map(({ words, classes }) => [words, classes])).toEqual([
      ['"We ', 'quote'],
      ['begin.', 'quote suggestion'],
      ['We end,"', 'quote'],
      [' she said.', ''],
    ]);
  });

  it('draws the chosen mark as chosen, and all parts of the same utterance with it', () => {
    const first = mark({ id: 'q1', kind: 'quote', end: 10, group: 3 });
    const second = mark({ id: 'q2', kind: 'quote', start: 12, end: 20, group: 3 });
    const other = mark({ id: 'q3', kind: 'quote', start: 20, end: 22, group: 4 });
    expect(draw([first, second, other], first).map(({ classes }) => classes)).toEqual([
      'quote on',
      'quote on',
      'quote',
      '',
    ]);
  });

  it('gives an utterance one glyph, where it begins', () => {
    const first = mark({ id: 'q1', kind: 'quote', end: 10, group: 3 });
    const second = mark({ id: 'q2', kind: 'quote', start: 12, end: 20, group: 3 });
    expect(draw([first, second]).map(({ glyphs }) => glyphs.map(({ id }) => id))).toEqual([['q1'], [], []]);
  });

  it('tells a rejected suggestion and a decided claim from open ones', () => {
    const of = (given: Partial<Mark>) => draw([mark(given)])[0]?.classes;
    expect(of({ open: false, rejected: true })).toBe('rejected');
    expect(of({ kind: 'claim', open: false })).toBe('claim decided');
    expect(of({ kind: 'claim' })).toBe('claim');
  });

  it('lets a click choose the smallest mark first', () => {
    const outer = mark({ id: 'outer', end: 20 });
    const inner = mark({ id: 'inner', start: 4 });
    expect(draw([outer, inner])[1]?.choices).toEqual(['inner', 'outer']);
  });

  it('draws the place that is written about', () => {
    const [paragraph] = drawText(TEXT, { marks: [], selected: null, place: { start: 1, end: 3 } });
    expect(paragraph?.stretches.map(({ words, classes }) => [words, classes])).toEqual([
      ['"', ''],
      ['We', 'place'],
      [' begin.', ''],
    ]);
  });
});
