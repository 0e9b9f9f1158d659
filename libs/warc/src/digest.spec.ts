import { readDigest, writeDigest } from './digest';

const HEX = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

it.each([
  ['hexadecimal digits', `sha1:${HEX}`],
  ['base 32, as most archives have it', 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ'],
  ['a label with a hyphen', `SHA-1:${HEX.toUpperCase()}`],
])('reads %s', (_what, written) => {
  expect(readDigest(written)).toEqual({ algorithm: 'sha1', hex: HEX });
});

it('reads what it writes', () => {
  expect(readDigest(writeDigest('a'.repeat(64)))).toEqual({ algorithm: 'sha256', hex: 'a'.repeat(64) });
});

it.each([
  undefined,
  '',
  'sha1:',
  'sha1:xyz',
  'sha512:' + 'a'.repeat(64),
  `sha256:${HEX}`,
  'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBY1',
])('takes %s for none', (written) => {
  expect(readDigest(written)).toBeNull();
});
