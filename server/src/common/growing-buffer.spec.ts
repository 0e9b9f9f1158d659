import { GrowingBuffer } from './growing-buffer';

describe('GrowingBuffer', () => {
  it('is empty before the first piece', () => {
    expect(new GrowingBuffer().toBytes()).toEqual(new Uint8Array());
  });

  it('joins pieces across each doubling', () => {
    const buffer = new GrowingBuffer();
    const pieces = Array.from({ length: 1000 }, (_, at) => Buffer.alloc(at, at % 256));
    for (const piece of pieces) buffer.append(piece);
    expect(buffer.size).toBe(499_500);
    expect(Buffer.from(buffer.toBytes()).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('shares no memory with a piece', () => {
    const piece = Buffer.from('abc');
    const buffer = new GrowingBuffer();
    buffer.append(piece);
    piece.fill('x');
    expect(Buffer.from(buffer.toBytes()).toString()).toBe('abc');
  });
});
