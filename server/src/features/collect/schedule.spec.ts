import { itemsADay, nextGoneCheck, nextReread, pollIntervalMinutes, spread } from './schedule';

const NOW = new Date('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BOUNDS = { minIntervalMinutes: 15, maxIntervalMinutes: 1440 };
const ago = (ms: number) => new Date(NOW.getTime() - ms);

describe('the interval of polling', () => {
  it.each([
    [null, 60],
    [12, 60],
    [24, 30],
    [1000, 15],
    [0, 1440],
    [0.1, 1440],
  ])('of a source with %s items a day is %d minutes', (rate, minutes) => {
    expect(pollIntervalMinutes(rate, BOUNDS)).toBe(minutes);
  });

  it('keeps within the bounds also where nothing is known', () => {
    expect(pollIntervalMinutes(null, { minIntervalMinutes: 120, maxIntervalMinutes: 240 })).toBe(120);
    expect(pollIntervalMinutes(null, { minIntervalMinutes: 1, maxIntervalMinutes: 5 })).toBe(5);
  });

  it('is spread by a tenth', () => {
    expect([0, 0.5, 1].map((chance) => spread(1000, chance))).toEqual([900, 1000, 1100]);
  });
});

describe('how often a source publishes', () => {
  it('is told by the dates of what it lists', () => {
    const dates = [0, 1, 2, 3, 4].map((days) => ago(days * DAY));
    expect(itemsADay(dates, NOW)).toBe(1);
  });

  it('falls while it is asleep', () => {
    const dates = [8, 9, 10].map((days) => ago(days * DAY));
    expect(itemsADay(dates, NOW)).toBeCloseTo(0.2);
  });

  it('is not told by two dates, by old ones or by those still to come', () => {
    expect(itemsADay([ago(DAY), ago(HOUR)], NOW)).toBeNull();
    expect(itemsADay([ago(40 * DAY), ago(50 * DAY), ago(60 * DAY)], NOW)).toBeNull();
    expect(itemsADay([ago(-DAY), ago(-2 * DAY), ago(-3 * DAY)], NOW)).toBeNull();
  });

  it('stays finite where everything came at once', () => {
    expect(itemsADay([ago(0), ago(0), ago(0)], NOW)).toBe(48);
  });
});

describe('reading a page again', () => {
  it('thins out from hours to weeks, and ends', () => {
    const gaps: number[] = [];
    let at = new Date(NOW);
    for (let next = nextReread(NOW, at); next !== null; next = nextReread(NOW, at)) {
      gaps.push((next.getTime() - at.getTime()) / HOUR);
      at = next;
    }
    expect(gaps).toEqual([1, 2, 5, 16, 24, 48, 72, 168, 336, 672]);
  });

  it('takes a visit that came a little early as made', () => {
    const early = new Date(NOW.getTime() + 0.98 * HOUR);
    expect(nextReread(NOW, early)).toEqual(new Date(NOW.getTime() + 3 * HOUR));
  });

  it('begins now where a page is dated in the future, and never for an old one', () => {
    expect(nextReread(ago(-DAY), NOW)).toEqual(new Date(NOW.getTime() + HOUR));
    expect(nextReread(ago(365 * DAY), NOW)).toBeNull();
  });

  it('looks for a vanished page three times more', () => {
    expect(nextGoneCheck(NOW, NOW)).toEqual(new Date(NOW.getTime() + DAY));
    expect(nextGoneCheck(ago(DAY), NOW)).toEqual(new Date(NOW.getTime() + 6 * DAY));
    expect(nextGoneCheck(ago(28 * DAY), NOW)).toBeNull();
  });
});
