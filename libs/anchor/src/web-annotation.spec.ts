import fc from 'fast-check';
import { describeSelectors } from './selectors';
import { fromWebAnnotationSelectors, toWebAnnotationSelectors } from './web-annotation';

describe('toWebAnnotationSelectors', () => {
  it('counts code points, one for a character beyond the basic plane', () => {
    const text = '🦅🦅 Сайлау 🦅 өтеді';
    const start = text.indexOf('Сайлау');
    const [quote, position] = toWebAnnotationSelectors(
      text,
      describeSelectors(text, { start, end: start + 9 }),
    );
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Сайлау 🦅',
      prefix: '🦅🦅 ',
      suffix: ' өтеді',
    });
    expect(position).toEqual({ type: 'TextPositionSelector', start: 3, end: 11 });
  });
});

describe('fromWebAnnotationSelectors', () => {
  const text = '🦅 Elections will be held.';

  it('takes the words from a place that stands alone', () => {
    const read = fromWebAnnotationSelectors(text, [{ type: 'TextPositionSelector', start: 2, end: 11 }]);
    expect(read).toEqual({
      quote: { exact: 'Elections', prefix: '', suffix: '' },
      position: { start: 3, end: 12 },
    });
  });

  it('takes the place from words that stand alone', () => {
    const read = fromWebAnnotationSelectors(text, [{ type: 'TextQuoteSelector', exact: 'will' }]);
    expect(read?.position).toEqual({ start: 13, end: 17 });
  });

  it('reads nothing from no selector and from a place beyond the text', () => {
    expect(fromWebAnnotationSelectors(text, [])).toBeNull();
    expect(
      fromWebAnnotationSelectors(text, [{ type: 'TextPositionSelector', start: 20, end: 99 }]),
    ).toBeNull();
    expect(fromWebAnnotationSelectors(text, [{ type: 'TextPositionSelector', start: 5, end: 2 }])).toBeNull();
  });

  it('gives back what was written for every span of every text', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (any, a, b) => {
        const points = [...any];
        const from = a % points.length;
        const to = from + 1 + (b % (points.length - from));
        const span = {
          start: points.slice(0, from).join('').length,
          end: points.slice(0, to).join('').length,
        };
        const selectors = describeSelectors(any, span);
        expect(fromWebAnnotationSelectors(any, toWebAnnotationSelectors(any, selectors))).toEqual(selectors);
      }),
    );
  });
});
