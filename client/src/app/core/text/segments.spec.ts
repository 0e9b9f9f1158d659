import { covers, overlaps } from '@uade/kernel';
import * as fc from 'fast-check';
import { layOut, paragraphSpans } from './paragraphs';
import { segments } from './segments';

const TEXT = 'The park will open. Trees will follow.';

describe('cutting a text into segments', () => {
  it('leaves an unmarked text whole', () => {
    expect(segments(TEXT, [])).toEqual([{ start: 0, end: TEXT.length, marks: [] }]);
  });

  it('makes nothing of an empty text', () => {
    expect(segments('', [{ start: 0, end: 0 }])).toEqual([]);
  });

  it('flattens two marks that overlap into three stretches', () => {
    const outer = { start: 4, end: 19 };
    const inner = { start: 9, end: 30 };
    const found = segments(TEXT, [outer, inner]).map(({ start, end, marks }) => [
      TEXT.slice(start, end),
      marks.length,
    ]);
    expect(found).toEqual([
      ['The ', 0],
      ['park ', 1],
      ['will open.', 2],
      [' Trees will', 1],
      [' follow.', 0],
    ]);
  });

  it('draws two marks on one span as one stretch', () => {
    const marks = [
      { start: 0, end: 19, id: 'a' },
      { start: 0, end: 19, id: 'b' },
    ];
    expect(segments(TEXT, marks)[0]).toEqual({ start: 0, end: 19, marks });
  });
});

const blankLines = fc.constantFrom('\n\n', '\n\n\n');
const words = fc.array(fc.constantFrom('Уәде ', 'парк', ' ашылады.', 'a', '\n', '𝄞'), { maxLength: 8 });
const anyText = fc
  .array(fc.tuple(words, blankLines), { maxLength: 5 })
  .map((parts) => parts.map(([some, blank]) => some.join('') + blank).join(''));

const marked = anyText.chain((text) => {
  const place = fc.nat({ max: text.length });
  const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.tuple(fc.constant(text), fc.array(span, { maxLength: 8 }));
});

describe('the segments of any marked text', () => {
  it('are together the whole text, in order, none empty', () => {
    fc.assert(
      fc.property(marked, ([text, marks]) => {
        const pieces = segments(text, marks);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const piece of pieces) expect(piece.start).toBeLessThan(piece.end);
      }),
    );
  });

  it('carry exactly the marks that touch them, which then cover them wholly', () => {
    fc.assert(
      fc.property(marked, ([text, marks]) => {
        for (const piece of segments(text, marks)) {
          expect(piece.marks).toEqual(marks.filter((mark) => overlaps(mark, piece)));
          expect(piece.marks.every((mark) => covers(mark, piece))).toBe(true);
        }
      }),
    );
  });
});

describe('paragraphs', () => {
  it('stand between blank lines, and a single line end does not part them', () => {
    const text = 'One.\n\nTwo,\nstill two.\n\n\nThree.';
    expect(paragraphSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two,\nstill two.',
      'Three.',
    ]);
  });

  it('carry a mark on over a blank line and open it once', () => {
    const text = '"We begin.\n\nWe end," she said.';
    const quote = { start: 0, end: 20 };
    const [first, second] = layOut(text, [quote]);
    expect(first?.segments).toEqual([{ start: 0, end: 10, marks: [quote], opens: [quote] }]);
    expect(second?.segments[0]).toEqual({ start: 12, end: 20, marks: [quote], opens: [] });
  });

  it('hold every character that is no blank line, and open each mark that is not empty once', () => {
    fc.assert(
      fc.property(marked, ([text, marks]) => {
        const drawn = layOut(text, marks).flatMap((paragraph) => paragraph.segments);
        const letters = (of: string) => of.replace(/\n/g, '');
        expect(letters(drawn.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text));
        const visible = marks.filter(({ start, end }) => /[^\n]/.test(text.slice(start, end)));
        const opens = drawn.flatMap((segment) => segment.opens);
        expect(new Set(opens).size).toBe(opens.length);
        for (const mark of visible) expect(opens).toContain(mark);
      }),
    );
  });
});
