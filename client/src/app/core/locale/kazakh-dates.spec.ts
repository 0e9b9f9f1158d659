import { kazakhDate, kazakhDays, kazakhSince } from './kazakh-dates';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('Kazakh dates', () => {
  it('are written with the year first', () => {
    expect(kazakhDate(day('2023-06-30'), 'day')).toBe('2023 жылғы 30 маусым');
    expect(kazakhDate(day('2023-06-30'), 'month')).toBe('2023 жылғы маусым');
    expect(kazakhDate(new Date('2023-03-13T16:32:00Z'), 'dateTime')).toBe('13.03.2023, 16:32');
  });

  it('say once what two days share', () => {
    expect(kazakhDays(day('2026-11-01'), day('2026-11-24'))).toBe('2026 жылғы 1–24 қараша');
    expect(kazakhDays(day('2026-10-01'), day('2026-11-24'))).toBe('2026 жылғы 1 қазан – 24 қараша');
    expect(kazakhDays(day('2026-11-01'), day('2026-11-24'), 'dayShort')).toBe('01.11.2026 – 24.11.2026');
    expect(kazakhDays(day('2026-12-01'), day('2027-01-31'))).toBe(
      '2026 жылғы 1 желтоқсан – 2027 жылғы 31 қаңтар',
    );
  });

  it('take the ending of the ablative where something begins with them', () => {
    const starts = ['2026-02-01', '2026-07-15', '2026-09-30', '2026-11-13'].map((text) =>
      kazakhSince(day(text)),
    );
    expect(starts).toEqual([
      '2026 жылғы 1 ақпаннан',
      '2026 жылғы 15 шілдеден',
      '2026 жылғы 30 қыркүйектен',
      '2026 жылғы 13 қарашадан',
    ]);
  });

  it('agree with the calendar words of Unicode, where the platform has them', () => {
    const platform = new Intl.DateTimeFormat('kk', { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = day(`2023-${String(month).padStart(2, '0')}-01`);
      expect(kazakhDate(date, 'month')).toBe(`2023 жылғы ${platform.format(date).toLowerCase()}`);
    }
  });
});
