import fc from 'fast-check';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './pagination';

const anyCursor = z.array(z.union([z.string(), z.number(), z.null()]));
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(decodeCursor(encodeCursor(values), anyCursor)).toEqual(values);
      }),
    );
  });

  it('stand in an address as they are', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const cursor = encodeCursor(values);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it.each([
    '',
    'x',
    '%%%',
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[{}]').toString('base64url'),
  ])('are refused when broken: %p', (cursor) => {
    expect(() => decodeCursor(cursor, anyCursor)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: { issues: [expect.objectContaining({ path: 'after' })] },
      }),
    );
  });

  it('of another list are refused', () => {
    expect(() => decodeCursor(encodeCursor(['a']), z.tuple([z.string(), z.string()]))).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
