import fc from 'fast-check';
import { matchesOf } from './matches-of';

describe('matchesOf', () => {
  it('gives what matchAll gives, empty matches too', () => {
    const patterns = [/a/g, /a*/g, /(?<=a)b?/g, /^/gm];
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.stringMatching(/^[ab\n]{0,12}$/), (pattern, text) => {
        expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
      }),
    );
  });

  it('begins at the start of the text, wherever the pattern was left', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(matchesOf(pattern, 'aba').map(({ index }) => index)).toEqual([0, 2]);
  });
});
