import { aboutSpan, distanceOf, spanOf } from './distance';

const NOW = new Date('2026-11-24T05:00:00Z');

describe('the distance of an instant', () => {
  it.each([
    ['2026-11-24T05:00:59Z', 'now', 0, true],
    ['2026-11-24T04:59:00Z', 'minutes', 1, false],
    ['2026-11-24T04:00:01Z', 'minutes', 59, false],
    ['2026-11-24T07:30:00Z', 'hours', 2, true],
    ['2026-11-23T05:00:00Z', 'days', 1, false],
    ['2026-12-01T04:00:00Z', 'days', 6, true],
  ] as const)('from %s fills %s %i times', (instant, unit, count, ahead) => {
    expect(distanceOf(instant, NOW)).toEqual({ unit, count, ahead });
  });
});

describe('a stretch of minutes', () => {
  it.each([
    [15, 'minutes', 15],
    [60, 'hours', 1],
    [90, 'minutes', 90],
    [1440, 'hours', 24],
    [2880, 'days', 2],
  ] as const)('of %i is written exactly', (minutes, unit, count) => {
    expect(spanOf(minutes)).toEqual({ unit, count });
  });

  it.each([
    [90, 'minutes', 90],
    [850, 'hours', 14],
    [4000, 'days', 3],
  ] as const)('of %i is rounded where it is long', (minutes, unit, count) => {
    expect(aboutSpan(minutes)).toEqual({ unit, count });
  });
});
