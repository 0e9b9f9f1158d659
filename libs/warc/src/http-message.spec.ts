import fc from 'fast-check';
import { readHttpMessage, writeHttpHead } from './http-message';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

it('takes an answer apart: status, headers in lower case, body', () => {
  const { status, headers, body } = readHttpMessage(
    bytes(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nVary: a\r\nvary: b\r\nSet-Cookie: s=1\r\n\r\n<p>\r\n\r\n</p>',
    ),
  );
  expect({ status, headers }).toEqual({
    status: 200,
    headers: { 'content-type': 'text/html', vary: 'a, b' },
  });
  expect(Buffer.from(body).toString()).toBe('<p>\r\n\r\n</p>');
});

it('reads bare line ends, continued lines, and a head without its empty line', () => {
  expect(readHttpMessage(bytes('HTTP/2 304\nX-A: one\n  two')).headers).toEqual({ 'x-a': 'one two' });
});

it.each(['', '<p>no answer</p>', 'HTTP/1.1 OK\r\n\r\n', 'HTTP/1.1 999 \r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'])(
  'refuses %j',
  (block) => {
    expect(() => readHttpMessage(bytes(block))).toThrow('status of an answer');
  },
);

it('refuses a head without an end', () => {
  expect(() => readHttpMessage(bytes(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`))).toThrow(
    'more than',
  );
});

it('writes no reason that nobody gave, and lets no value begin another header', () => {
  const head = Buffer.from(
    writeHttpHead(200, [
      ['x-a', 'one\r\nx-b: two'],
      ['bad name', 'x'],
    ]),
  ).toString('latin1');
  expect(head).toBe('HTTP/1.1 200 \r\nx-a: one x-b: two\r\n\r\n');
});

it('gives back the headers that it was given, byte for byte', () => {
  const value = fc.stringMatching(/^[!-~\u00a1-\u00ff]{0,40}$/);
  const name = fc.stringMatching(/^x-[a-z]{1,20}$/);
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.dictionary(name, value), (status, headers) => {
      const read = readHttpMessage(writeHttpHead(status, Object.entries(headers)));
      expect(read).toEqual({ status, headers, body: new Uint8Array() });
    }),
  );
});
