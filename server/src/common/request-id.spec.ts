import { requestIdOf } from './request-id';

const given = (value: string | string[]) => requestIdOf({ headers: { 'x-request-id': value } });

describe('requestIdOf', () => {
  it('keeps a sane name of the caller', () => {
    expect(given('trace.01_a-B')).toBe('trace.01_a-B');
  });

  it.each(['short', 'a'.repeat(65), 'with space 1', 'line\nbreak-1', '{"level":50}', ''])(
    'makes its own instead of %p',
    (value) => {
      expect(given(value)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    },
  );

  it('never makes the same twice', () => {
    expect(requestIdOf({ headers: {} })).not.toBe(requestIdOf({ headers: {} }));
  });
});
