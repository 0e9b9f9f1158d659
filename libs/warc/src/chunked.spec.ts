import fc from 'fast-check';
import { unchunk } from './chunked';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

it('puts the chunks together, whatever stands behind their sizes and after the last', () => {
  const body = unchunk(bytes('5\r\nAqsu-\r\n4;name=value\r\nDemo\r\n0\r\nTrailer: x\r\n\r\n'));
  expect(Buffer.from(body ?? []).toString()).toBe('Aqsu-Demo');
});

it('leaves alone what is not in chunks, as archives often keep it', () => {
  expect(unchunk(bytes('<!doctype html>\n<p>Not in chunks.</p>'))).toBeNull();
  expect(unchunk(new Uint8Array())).toBeNull();
});

it.each(['5\r\nAqsu', 'ffffffff\r\nshort', '5\r\nAqsu-\r\n', '5\r\nAqsu-Demo\r\n0\r\n\r\n'])(
  'refuses %j, which breaks off',
  (body) => {
    expect(() => unchunk(bytes(body))).toThrow('breaks off');
  },
);

it('undoes chunks of any sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1 }), (pieces) => {
      const chunks = pieces.map((piece) => [
        Buffer.from(`${piece.length.toString(16)}\r\n`),
        piece,
        Buffer.from('\r\n'),
      ]);
      const body = Buffer.concat([...chunks.flat(), Buffer.from('0\r\n\r\n')]);
      expect(Buffer.from(unchunk(body) ?? [])).toEqual(Buffer.concat(pieces));
    }),
  );
});
