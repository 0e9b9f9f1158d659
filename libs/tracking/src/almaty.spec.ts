import * as fc from 'fast-check';
import { almatyOffset } from '@uade/kernel';
import { addDays, almatyDay } from './almaty';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

describe('days in Almaty', () => {
  it('begin six hours before UTC until 1 March 2024', () => {
    expect(almatyDay('2023-03-13T17:59:59Z')).toBe('2023-03-13');
    expect(almatyDay('2023-03-13T18:00:00Z')).toBe('2023-03-14');
  });

  it('begin five hours before UTC since then', () => {
    expect(almatyDay('2024-03-01T18:59:59Z')).toBe('2024-03-01');
    expect(almatyDay('2024-03-01T19:00:00Z')).toBe('2024-03-02');
  });

  it('make the last of February 2024 an hour longer', () => {
    expect(almatyOffset(Date.parse('2024-02-29T17:59:59Z'))).toBe(6);
    expect(almatyDay('2024-02-29T17:59:59Z')).toBe('2024-02-29');
    expect(almatyDay('2024-02-29T18:30:00Z')).toBe('2024-02-29');
    expect(almatyDay('2024-02-29T19:00:00Z')).toBe('2024-03-01');
  });

  it('agree with the time zone database', () => {
    const instant = fc.date({
      min: new Date('2005-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (at) => {
        expect(almatyDay(at)).toBe(calendar.format(at));
        expect(almatyDay(at.toISOString())).toBe(almatyDay(at));
      }),
      { examples: [[new Date('2024-02-29T18:00:00Z')], [new Date('2024-02-29T18:59:59Z')]] },
    );
  });
});

describe('counting days', () => {
  it('goes over the ends of months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it('comes back where it began', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1995-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});
