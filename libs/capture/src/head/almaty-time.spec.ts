import { almatyInstant, zonedInstant } from './almaty-time';

const LAST = { year: 9999, month: 12, day: 31, hour: 23, minute: 59 };

it('knows when Almaty moved to another zone', () => {
  expect(almatyInstant({ year: 2024, month: 2, day: 29 })).toBe('2024-02-28T18:00:00.000Z');
  expect(almatyInstant({ year: 2024, month: 3, day: 1 })).toBe('2024-02-29T19:00:00.000Z');
});

it('gives no instant beyond the year 9999, whatever the zone', () => {
  expect(almatyInstant(LAST)).toBe('9999-12-31T18:59:00.000Z');
  expect(zonedInstant(LAST, 0)).toBe('9999-12-31T23:59:00.000Z');
  expect(zonedInstant(LAST, -12 * 60)).toBeNull();
});

it.each([
  [{ year: 2026, month: 2, day: 30 }, 0],
  [{ year: 2026, month: 1, day: 1, hour: 24 }, 0],
  [{ year: 2026, month: 1, day: 1 }, 15 * 60],
  [{ year: 0, month: 1, day: 1 }, 0],
])('takes %j, %d minutes east, for none', (wall, offset) => {
  expect(zonedInstant(wall, offset)).toBeNull();
});
