import fc from 'fast-check';
import { normaliseText } from './text';

describe('normalising a text', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\0b', 'a\uFFFDb'],
    ['\uD800x', '\uFFFDx'],
    ['и\u0306', 'й'],
  ])('makes %j %j', (given, made) => {
    expect(normaliseText(given)).toBe(made);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const once = normaliseText(given);
        expect(normaliseText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
