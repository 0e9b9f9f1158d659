import type { TextChange } from '@uade/contracts';
import { diffBlocks, foldUnchanged } from './diff-blocks';

const change = (old: [number, number], now: [number, number]): TextChange => ({
  kind: 'replaced',
  old: { start: old[0], end: old[1] },
  new: { start: now[0], end: now[1] },
  class: 'date',
  classes: ['date'],
  significance: 1,
});

describe('two texts laid over each other', () => {
  const oldText = 'One.\n\nBuilt by May.\n\nThree.';
  const newText = 'One.\n\nBuilt.\n\nThree.';
  const changes = [change([11, 18], [11, 11])];

  it('hold both texts, paragraph by paragraph', () => {
    const blocks = diffBlocks(oldText, newText, changes);
    const words = (left: string) =>
      blocks.map(({ segments }) =>
        segments
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join(''),
      );
    expect(words('added').join('\n\n')).toBe(oldText);
    expect(words('removed').join('\n\n')).toBe(newText);
    expect(blocks.map(({ changed }) => changed)).toEqual([false, true, false]);
  });

  it('end a paragraph where one was put in', () => {
    const blocks = diffBlocks('One. Two.', 'One.\n\nNew.\n\nTwo.', [change([4, 5], [4, 12])]);
    expect(blocks.map(({ segments }) => segments.map(({ kind, text }) => [kind, text]))).toEqual([
      [
        ['same', 'One.'],
        ['removed', ' '],
      ],
      [['added', 'New.']],
      [['same', 'Two.']],
    ]);
  });

  it('tell where each stretch stands in the new text, and which of it is marked', () => {
    const segments = diffBlocks(oldText, newText, changes, { start: 6, end: 9 }).flatMap(
      (block) => block.segments,
    );
    for (const { text, newStart } of segments) {
      if (newStart !== null) expect(newText.slice(newStart, newStart + text.length)).toBe(text);
    }
    expect(segments.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Bui']);
  });
});

describe('paragraphs that did not change', () => {
  const text = (length: number) => Array.from({ length }, (_, index) => `P${index}.`).join('\n\n');

  it('are folded, but for those beside a change', () => {
    const old = text(9);
    const at = old.indexOf('P4.');
    const blocks = diffBlocks(old, old.replace('P4.', 'X4.'), [change([at, at + 2], [at, at + 2])]);
    expect(foldUnchanged(blocks).map((block) => ('folded' in block ? block.folded : 'shown'))).toEqual([
      3,
      'shown',
      'shown',
      'shown',
      3,
    ]);
  });
});
