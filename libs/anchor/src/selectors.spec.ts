import { DomainError } from '@uade/kernel';
import fc from 'fast-check';
import { CONTEXT_UNITS, describeSelectors } from './selectors';

const texts = fc.string({ unit: fc.constantFrom('a', 'қ', '🦅', ' ', '.'), minLength: 1, maxLength: 120 });

describe('describeSelectors', () => {
  it('keeps the words, their place and what stands around them', () => {
    const text = 'The elections will be held on 19 March.';
    expect(describeSelectors(text, { start: 14, end: 26 })).toEqual({
      quote: { exact: 'will be held', prefix: 'The elections ', suffix: ' on 19 March.' },
      position: { start: 14, end: 26 },
    });
  });

  it('keeps no more than 32 code units on either side', () => {
    const { quote } = describeSelectors(`${'a'.repeat(50)}X${'b'.repeat(50)}`, { start: 50, end: 51 });
    expect([quote.prefix.length, quote.suffix.length]).toEqual([CONTEXT_UNITS, CONTEXT_UNITS]);
  });

  it('leaves a character out of the context rather than cut it', () => {
    const text = `${'🦅'.repeat(20)}.X.${'🦅'.repeat(20)}`;
    const { quote } = describeSelectors(text, { start: 41, end: 42 });
    expect(quote.prefix).toBe(`${'🦅'.repeat(15)}.`);
    expect(quote.suffix).toBe(`.${'🦅'.repeat(15)}`);
  });

  it('describes any whole characters so that prefix, words and suffix are one stretch of the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(200), (text, a, b) => {
        const points = [...text];
        const from = a % points.length;
        const to = from + 1 + (b % (points.length - from));
        const start = points.slice(0, from).join('').length;
        const end = points.slice(0, to).join('').length;
        const { quote, position } = describeSelectors(text, { start, end });
        const whole = quote.prefix + quote.exact + quote.suffix;
        expect(text.slice(start - quote.prefix.length, end + quote.suffix.length)).toBe(whole);
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(whole.isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ['an empty span', { start: 2, end: 2 }],
    ['a span that ends before it starts', { start: 3, end: 1 }],
    ['a span beyond the text', { start: 0, end: 6 }],
    ['a negative start', { start: -1, end: 2 }],
    ['half a place', { start: 0.5, end: 2 }],
    ['half a character', { start: 0, end: 4 }],
  ])('refuses %s', (_, span) => {
    const refusal = () => describeSelectors('абв🦅', span);
    expect(refusal).toThrow(DomainError);
    expect(refusal).toThrow(/no passage/);
  });
});
