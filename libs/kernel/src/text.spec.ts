import fc from 'fast-check';
import { normaliseText, shorten, truncate, truncateStart } from './text';

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

describe('cutting a text', () => {
  it.each([
    ['ab', 5, 'ab'],
    ['abc', 2, 'ab'],
    ['a😀b', 3, 'a😀'],
    ['a😀b', 2, 'a'],
    ['😀', 1, ''],
    ['ab', -1, ''],
  ])('keeps of %j at most %d code units from the start', (text, length, kept) => {
    expect(truncate(text, length)).toBe(kept);
  });

  it('keeps the end', () => {
    expect(truncateStart('a😀b', 3)).toBe('😀b');
    expect(truncateStart('a😀b', 2)).toBe('b');
    expect(truncateStart('ab', 0)).toBe('');
  });

  it('says that a text goes on', () => {
    expect(shorten('The school', 10)).toBe('The school');
    expect(shorten('The schools', 10)).toBe('The schoo…');
    expect(shorten('The sch😀ols', 9)).toBe('The sch…');
  });

  it('never splits a pair nor keeps too much', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (given, length) => {
        const text = given.toWellFormed();
        for (const cut of [truncate(text, length), truncateStart(text, length), shorten(text, length + 1)]) {
          expect(cut.isWellFormed()).toBe(true);
          expect(cut.length).toBeLessThanOrEqual(length + 1);
        }
      }),
    );
  });
});
