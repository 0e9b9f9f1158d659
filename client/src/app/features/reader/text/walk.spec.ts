import type { Mark } from './mark';
import { nextOpen, sentenceAt, stepFrom } from './walk';

const mark = (id: string, start: number, open = true): Mark => ({
  id,
  start,
  end: start + 5,
  kind: open ? 'suggestion' : 'commitment',
  open,
  rejected: false,
  group: null,
});

const marks = [mark('a', 0), mark('b', 10, false), mark('c', 20), mark('d', 30)];

describe('walking the marks', () => {
  it('begins at the first going forward and at the last going back', () => {
    expect(stepFrom(marks, null, 1)?.id).toBe('a');
    expect(stepFrom(marks, null, -1)?.id).toBe('d');
  });

  it('goes one on and one back', () => {
    expect(stepFrom(marks, 'b', 1)?.id).toBe('c');
    expect(stepFrom(marks, 'b', -1)?.id).toBe('a');
  });

  it('stays at either end', () => {
    expect(stepFrom(marks, 'd', 1)?.id).toBe('d');
    expect(stepFrom(marks, 'a', -1)?.id).toBe('a');
  });

  it('begins anew where the present mark is shown no more', () => {
    expect(stepFrom(marks, 'gone', 1)?.id).toBe('a');
  });

  it('goes nowhere in an unmarked text', () => {
    expect(stepFrom([], null, 1)).toBeNull();
  });
});

describe('going on after a decision', () => {
  it('leads to the next open mark, over decided ones', () => {
    expect(nextOpen(marks, mark('a', 0))?.id).toBe('c');
  });

  it('comes round to what was left open before', () => {
    expect(nextOpen(marks, mark('d', 30))?.id).toBe('a');
  });

  it('leads past claims, which are not decided', () => {
    const claim: Mark = { ...mark('claim', 15), kind: 'claim' };
    expect(nextOpen([...marks.slice(0, 2), claim, ...marks.slice(2)], mark('b', 10))?.id).toBe('c');
    expect(nextOpen([claim], mark('b', 10))).toBeNull();
  });

  it('leads nowhere once all is decided', () => {
    expect(nextOpen([mark('b', 10, false)], mark('b', 10))).toBeNull();
  });
});

describe('the sentence at a place', () => {
  const sentences = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
  ];

  it('is the one around it, or the next where it stands between two', () => {
    expect(sentenceAt(sentences, 0)).toBe(sentences[0]);
    expect(sentenceAt(sentences, 9)).toBe(sentences[0]);
    expect(sentenceAt(sentences, 10)).toBe(sentences[1]);
  });

  it('is the last one behind the end, and none where there is none', () => {
    expect(sentenceAt(sentences, 50)).toBe(sentences[1]);
    expect(sentenceAt([], 0)).toBeNull();
  });
});
