import fc from 'fast-check';
import { anchor } from './anchor';
import { describeSelectors } from './selectors';

const OLD = 'The ministry will build ten schools by 1 July. The akimat will build two roads by 1 July.';

/** The selectors of the n-th occurrence of `quote` in `text`. */
function selectorsOf(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote);
  for (let skipped = 0; skipped < nth; skipped++) start = text.indexOf(quote, start + 1);
  return describeSelectors(text, { start, end: start + quote.length });
}

describe('anchor', () => {
  it('finds a span in the text that it was made on, also where its words come twice', () => {
    expect(anchor(OLD, selectorsOf(OLD, 'by 1 July', 1))).toEqual({
      kind: 'found',
      span: { start: 79, end: 88 },
    });
  });

  it('finds words that were pushed along by an addition before them', () => {
    const now = `Astana, 3 May. ${OLD}`;
    const found = anchor(now, selectorsOf(OLD, 'by 1 July', 0));
    expect(found).toEqual({ kind: 'found', span: { start: 51, end: 60 } });
  });

  it('tells two occurrences apart by what is left of their surroundings', () => {
    const now = 'Ten schools by 1 July, the ministry says. The city akimat will build two roads by 1 July.';
    expect(anchor(now, selectorsOf(OLD, 'by 1 July', 1))).toMatchObject({
      kind: 'found',
      span: { start: now.lastIndexOf('by 1 July') },
    });
  });

  it('takes the same words in the same surroundings by their place if nothing has moved', () => {
    const twice = `${'.'.repeat(40)}we will act${'.'.repeat(80)}we will act${'.'.repeat(40)}`;
    const second = twice.lastIndexOf('we will act');
    expect(anchor(twice, selectorsOf(twice, 'we will act', 1))).toMatchObject({
      kind: 'found',
      span: { start: second },
    });
  });

  it('asks a person, the nearest place first, if the same words in the same surroundings have moved', () => {
    const twice = `${'.'.repeat(40)}we will act${'.'.repeat(80)}we will act${'.'.repeat(40)}`;
    const moved = `...${twice}`;
    const answer = anchor(moved, selectorsOf(twice, 'we will act', 1));
    expect(answer.kind).toBe('ambiguous');
    expect(answer.kind === 'ambiguous' && answer.candidates.map(({ start }) => start)).toEqual([134, 43]);
  });

  it('does not take a short word in wholly other surroundings for the one that was marked', () => {
    const selectors = selectorsOf('The law will pass.', 'will');
    expect(anchor('Good-will-tour of the akim', selectors)).toEqual({
      kind: 'ambiguous',
      candidates: [{ start: 5, end: 9 }],
    });
  });

  it('keeps a whole sentence whatever stands around it', () => {
    const sentence = 'The akimat will build two roads by 1 July.';
    expect(anchor(sentence, selectorsOf(OLD, sentence))).toEqual({
      kind: 'found',
      span: { start: 0, end: sentence.length },
    });
  });

  it.each([
    ['a negation', 'The ministry will not build ten schools by 1 July.'],
    ['another number', 'The ministry will build six schools by 1 July.'],
    ['nothing', ''],
  ])('orphans a span whose words now hold %s', (_, now) => {
    expect(anchor(now, selectorsOf(OLD, 'will build ten schools'))).toEqual({ kind: 'orphaned' });
  });

  it('finds every span of an unchanged text where it stood', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'ұ', ' ', '🦅'), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (text, a, b) => {
        const points = [...text];
        const from = a % points.length;
        const to = from + 1 + (b % (points.length - from));
        const span = {
          start: points.slice(0, from).join('').length,
          end: points.slice(0, to).join('').length,
        };
        expect(anchor(text, describeSelectors(text, span))).toEqual({ kind: 'found', span });
      }),
    );
  });

  it('answers a found span with exactly the quoted words in any text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, fc.nat(40), (old, now, at) => {
        const start = at % old.length;
        const selectors = describeSelectors(old, { start, end: Math.min(old.length, start + 3) });
        const answer = anchor(now, selectors);
        const spans =
          answer.kind === 'found' ? [answer.span] : answer.kind === 'ambiguous' ? answer.candidates : [];
        expect(spans.every((span) => now.slice(span.start, span.end) === selectors.quote.exact)).toBe(true);
        expect(answer.kind === 'orphaned').toBe(!now.includes(selectors.quote.exact));
      }),
    );
  });
});
