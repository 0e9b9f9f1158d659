import * as fc from 'fast-check';
import { layOut } from './paragraphs';
import { offsetAt, selectedSpan, spanBetween, START_ATTRIBUTE } from './selection';

const TEXT = 'The park will open.\n\nTrees 🌳 will follow soon.';
const MARKS = [
  { start: 4, end: 13 },
  { start: 9, end: 26 },
];

/** Draws a text as the reader does: a paragraph each, a stretch each, glyphs without text between them. */
function draw(text: string, marks: typeof MARKS): HTMLElement {
  const root = document.createElement('article');
  for (const paragraph of layOut(text, marks)) {
    const p = root.appendChild(document.createElement('p'));
    for (const segment of paragraph.segments) {
      if (segment.opens.length > 0) p.appendChild(document.createElement('button'));
      const stretch = p.appendChild(document.createElement('span'));
      stretch.setAttribute(START_ATTRIBUTE, String(segment.start));
      stretch.textContent = text.slice(segment.start, segment.end);
    }
  }
  document.body.replaceChildren(root);
  return root;
}

function select(from: [Node, number], to: [Node, number]): Selection {
  const selection = document.getSelection();
  if (!selection) throw new Error('this page has no selection');
  selection.setBaseAndExtent(...from, ...to);
  return selection;
}

/** The text node and the offset in it that stand for an offset of the version's text. */
function placeOf(root: Element, at: number): [Node, number] {
  for (const stretch of root.querySelectorAll(`[${START_ATTRIBUTE}]`)) {
    const start = Number(stretch.getAttribute(START_ATTRIBUTE));
    const words = stretch.firstChild as Text;
    if (at >= start && at <= start + words.length) return [words, at - start];
  }
  throw new Error(`nothing is drawn at ${at}`);
}

const slice = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end);

describe('the span between two places', () => {
  it('has no white space at its ends, whichever end was chosen first', () => {
    expect(slice(spanBetween(TEXT, 3, 9))).toBe('park');
    expect(slice(spanBetween(TEXT, 9, 3))).toBe('park');
  });

  it('is none where only white space was chosen', () => {
    expect(spanBetween(TEXT, 19, 21)).toBeNull();
    expect(spanBetween(TEXT, 5, 5)).toBeNull();
  });

  it('cuts no character in two', () => {
    const tree = TEXT.indexOf('🌳');
    expect(slice(spanBetween(TEXT, tree + 1, tree + 2))).toBe('🌳');
    expect(slice(spanBetween(TEXT, tree, tree + 1))).toBe('🌳');
  });

  it.each([
    ['n his speech', 'in his speech', 'He said in his speech that.'],
    ['йынд', 'дайындық', 'Мәжіліс сайлауына дайындық жүріп жатыр'],
    ['2', '120', 'На 120 км.'],
    ['his speech', 'his speech', 'He said in “his speech”.'],
  ])('holds whole words: %j gives %j', (chosen, whole, text) => {
    const start = text.indexOf(chosen);
    const span = spanBetween(text, start, start + chosen.length);
    expect(span && text.slice(span.start, span.end)).toBe(whole);
  });

  it('stays inside the text', () => {
    expect(spanBetween('park', -5, 99)).toEqual({ start: 0, end: 4 });
  });
});

describe('reading a selection', () => {
  it('gives offsets of the text across overlapping marks', () => {
    const root = draw(TEXT, MARKS);
    expect(slice(selectedSpan(root, select(placeOf(root, 4), placeOf(root, 18)), TEXT))).toBe(
      'park will open',
    );
  });

  it('gives offsets across paragraphs, and the same when selected backwards', () => {
    const root = draw(TEXT, MARKS);
    const chosen = select(placeOf(root, TEXT.indexOf('will follow')), placeOf(root, 9));
    expect(slice(selectedSpan(root, chosen, TEXT))).toBe('will open.\n\nTrees 🌳');
  });

  it('understands a paragraph chosen as a whole, up to the beginning of the next', () => {
    const root = draw(TEXT, MARKS);
    const [first, second] = [...root.children] as [Element, Element];
    expect(slice(selectedSpan(root, select([first, 0], [second, 0]), TEXT))).toBe('The park will open.');
    expect(slice(selectedSpan(root, select([root, 0], [root, 2]), TEXT))).toBe(TEXT);
  });

  it('is nothing without a selection, with a mere caret, or when it reaches outside', () => {
    const root = draw(TEXT, MARKS);
    expect(selectedSpan(root, null, TEXT)).toBeNull();
    expect(selectedSpan(root, select(placeOf(root, 4), placeOf(root, 4)), TEXT)).toBeNull();
    const outside = document.body.appendChild(document.createElement('p'));
    outside.textContent = 'Elsewhere';
    expect(selectedSpan(root, select(placeOf(root, 4), [outside, 1]), TEXT)).toBeNull();
  });

  it('finds every offset of a drawn text again', () => {
    const root = draw(TEXT, MARKS);
    const drawnOffset = fc.nat({ max: TEXT.length }).filter((at) => at !== 20);
    fc.assert(
      fc.property(drawnOffset, (at) => {
        expect(offsetAt(root, ...placeOf(root, at))).toBe(at);
      }),
    );
  });
});
