import { instantAfter } from './clock';

const NOON = new Date('2026-03-01T12:00:00.000Z');

describe('the time of a new record', () => {
  it('is the present where the record before it is older, or is the first', () => {
    expect(instantAfter(null, NOON)).toEqual(NOON);
    expect(instantAfter(new Date('2026-03-01T11:59:59.999Z'), NOON)).toEqual(NOON);
  });

  it('is a millisecond after the record before it where the clock was set back, or has not moved', () => {
    expect(instantAfter(new Date('2026-03-01T13:00:00.000Z'), NOON)).toEqual(
      new Date('2026-03-01T13:00:00.001Z'),
    );
    expect(instantAfter(NOON, NOON)).toEqual(new Date('2026-03-01T12:00:00.001Z'));
  });
});
