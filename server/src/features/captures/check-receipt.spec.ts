import { type Claims, checkReceipt } from './check-receipt';

const CLAIMS: Claims = {
  url: 'https://aqsu-demo.example/news/1',
  headers: { 'content-type': 'text/html', 'x-town': 'Қала' },
  fileName: 'қала.html',
  fetchedAt: new Date('2026-02-03T04:05:06Z'),
};
const HOST = 'https://aqsu-demo.example/';

describe('what is claimed of bytes', () => {
  it.each<[string, Partial<Claims>]>([
    ['an ordinary page', {}],
    ['nothing', { url: null, headers: {}, fileName: null, fetchedAt: null }],
    ['an address as long as they may be', { url: HOST.padEnd(2048, 'a') }],
    ['an address with spaces and letters of Kazakh', { url: `${HOST}жаңа көпір` }],
    ['the first year', { fetchedAt: new Date('0001-01-01T00:00:00Z') }],
  ])('is taken where it is %s', (_what, given) => {
    expect(() => checkReceipt({ ...CLAIMS, ...given })).not.toThrow();
  });

  it.each<[string, Partial<Claims>, string, RegExp]>([
    ['an address that is too long', { url: HOST.padEnd(2049, 'a') }, 'invalid-input', /2049 bytes/],
    [
      'one that is too long in UTF-8',
      { url: HOST.padEnd(1500, 'ң') },
      'invalid-input',
      /bytes; at most 2048/,
    ],
    ['an address that is none', { url: 'https://[bad/x' }, 'invalid-input', /address is none/],
    ['NUL in the address', { url: `${HOST}a\0b` }, 'malformed-text', /address holds a NUL/],
    ['NUL in a header', { headers: { 'x-odd': 'a\0b' } }, 'malformed-text', /“x-odd” holds a NUL/],
    ['half a character in a header', { headers: { 'x-odd': '\ud800' } }, 'malformed-text', /surrogate/],
    ['NUL in the file name', { fileName: 'a\0b.html' }, 'malformed-text', /file name holds a NUL/],
    ['the year 0', { fetchedAt: new Date('0000-12-31T23:59:59Z') }, 'invalid-date', /year 0$/],
    ['the year 10000', { fetchedAt: new Date('+010000-01-01T00:00:00Z') }, 'invalid-date', /year 10000$/],
  ])('is refused for %s', (_what, given, code, message) => {
    expect(() => checkReceipt({ ...CLAIMS, ...given })).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message) as string,
        remedy: expect.stringMatching(/\w+/) as string,
      }),
    );
  });
});
