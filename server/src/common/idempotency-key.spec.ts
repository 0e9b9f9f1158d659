import { readIdempotencyKey } from './idempotency-key';

const asked = (key?: string, body: unknown = { body: 'Which?' }) => ({
  headers: key === undefined ? {} : { 'idempotency-key': key },
  method: 'POST',
  url: '/api/v1/annotations',
  body,
});

describe('the key of a request that may be sent again', () => {
  it('is read with and without quotes, and stands for what is asked', () => {
    const plain = readIdempotencyKey(asked('a-1'));
    expect(plain).toEqual(readIdempotencyKey(asked('"a-1"')));
    expect(plain?.key).toBe('a-1');
    expect(readIdempotencyKey(asked('a-1', { body: 'Who?' }))?.sha256).not.toBe(plain?.sha256);
  });

  it('may be left out', () => {
    expect(readIdempotencyKey(asked())).toBeNull();
  });

  it.each(['', ' ', 'ключ', 'x'.repeat(201), '"', 'a b'])('is refused where it is none: %j', (key) => {
    expect(() => readIdempotencyKey(asked(key))).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
