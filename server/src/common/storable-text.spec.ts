import { findUnstorable, whyUnstorable } from './storable-text';

describe('a text that can be kept', () => {
  it.each(['', 'Қала', '𝄞', '\u0001\u001f\ufffd'])('may hold %j', (text) => {
    expect(whyUnstorable(text)).toBeNull();
  });

  it.each([
    ['a\0b', /NUL/],
    ['\ud800', /surrogate/],
    ['a\udc00b', /surrogate/],
  ])('may not hold %j', (text, why) => {
    expect(whyUnstorable(text)).toMatch(why);
  });

  it('is looked for in all that lists and objects hold, and in their names', () => {
    expect(findUnstorable({ a: [{ b: 'x' }, { b: 'x\0' }] })).toMatchObject({ path: ['a', '1', 'b'] });
    expect(findUnstorable({ a: { 'b\0': 'x' } })).toMatchObject({ path: ['a'] });
    expect(findUnstorable({ a: [1, null, true, 'x'], day: new Date(0) })).toBeNull();
  });

  it('is found however deep it lies', () => {
    let value: unknown = 'x\0';
    for (let depth = 0; depth < 20_000; depth += 1) value = { a: value };
    expect(findUnstorable(value)?.path).toHaveLength(20_000);
  });
});
