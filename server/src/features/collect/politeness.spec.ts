import fc from 'fast-check';
import { backOffMs, HOST_BACK_OFF, pauseMs, retryAfterMs } from './politeness';

const NOW = new Date('2026-03-02T08:00:00Z');

describe('backing off', () => {
  it('doubles with each failure', () => {
    expect([1, 2, 3, 4].map((streak) => backOffMs(streak, { baseMs: 100, capMs: 10_000 }, 1))).toEqual([
      100, 200, 400, 800,
    ]);
  });

  it('never waits longer than the cap, nor shorter than half of the base', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (streak, chance) => {
          const wait = backOffMs(streak, HOST_BACK_OFF, chance);
          expect(wait).toBeGreaterThanOrEqual(HOST_BACK_OFF.baseMs / 2);
          expect(wait).toBeLessThanOrEqual(HOST_BACK_OFF.capMs);
        },
      ),
    );
  });

  it('spreads those who failed together', () => {
    expect(backOffMs(3, HOST_BACK_OFF, 0)).toBe(backOffMs(3, HOST_BACK_OFF, 1) / 2);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 02 Mar 2026 08:05:00 GMT', 300_000],
    ['Monday, 02-Mar-26 08:05:00 GMT', 300_000],
    ['Mon Mar  2 08:05:00 2026', 300_000],
    ['Mon, 02 Mar 2026 08:05:00', 300_000],
    ['Mon, 02 Mar 2026 13:05:00 +0500', 300_000],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['Fri, 01 Jan 2999 00:00:00 GMT', 86_400_000],
  ])('%s is a wait of %d ms', (header, wait) => {
    expect(retryAfterMs(header, NOW)).toBe(wait);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '2026-03-02', 'Mon, nonsense'])(
    '%s says nothing',
    (header) => {
      expect(retryAfterMs(header, NOW)).toBeNull();
    },
  );
});

describe('the pause at a host', () => {
  it.each([
    [2000, null, 2000],
    [2000, 1, 2000],
    [2000, 10, 10_000],
    [2000, 1e9, 86_400_000],
  ])('of %d ms, with a Crawl-delay of %s s, is %d ms', (own, crawlDelay, pause) => {
    expect(pauseMs(own, crawlDelay)).toBe(pause);
  });
});
