import { readIfMatch } from './if-match';

describe('readIfMatch', () => {
  it.each([
    ['"3"', 3],
    ['3', 3],
    ['W/"12"', 12],
    [' "0" ', 0],
  ])('reads %s', (header, version) => {
    expect(readIfMatch(header)).toBe(version);
  });

  it.each([undefined, '', '  '])('asks for the header where it is %p', (header) => {
    expect(() => readIfMatch(header)).toThrow(expect.objectContaining({ code: 'missing-precondition' }));
  });

  it.each(['*', '"a"', '"3", "4"', '"-1"', '"3', '1e3', '"9999999999"'])('refuses %s', (header) => {
    expect(() => readIfMatch(header)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
