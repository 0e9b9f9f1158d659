import { isSilent } from './source-silence';

const NOW = new Date('2026-03-20T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

describe('a silent source', () => {
  it.each([
    ['many items a day', 20, 2.9, false],
    ['many items a day', 20, 3.1, true],
    ['an item a day', 1, 5.9, false],
    ['an item a day', 1, 6.1, true],
    ['an item a week', 1 / 7, 41, false],
    ['an item a week', 1 / 7, 43, true],
    ['an unknown rate', null, 13, false],
    ['an unknown rate', null, 15, true],
    ['no item for long', 0, 15, true],
  ])('of %s (%s): nothing for %d days: %s', (_name, itemsADay, days, silent) => {
    expect(isSilent({ lastItemAt: daysAgo(days), itemsADay }, NOW)).toBe(silent);
  });

  it('is none of which nothing was ever seen, and none that dates its items ahead', () => {
    expect(isSilent({ lastItemAt: null, itemsADay: null }, NOW)).toBe(false);
    expect(isSilent({ lastItemAt: daysAgo(-3), itemsADay: 5 }, NOW)).toBe(false);
  });
});
