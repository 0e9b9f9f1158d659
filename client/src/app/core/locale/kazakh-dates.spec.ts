import { kazakhDate, kazakhDays } from './kazakh-dates';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('Kazakh dates', () => {
  it('are written with the year first', () => {
    expect(kazakhDate(day('2023-06-30'), 'day')).toBe('2023 ж. 30 маусым');
    expect(kazakhDate(day('2023-06-30'), 'month')).toBe('2023 ж. маусым');
    expect(kazakhDate(new Date('2023-03-13T16:32:00Z'), 'dateTime')).toBe('13.03.2023, 16:32');
  });

  it('say once what two days share', () => {
    expect(kazakhDays(day('2026-11-01'), day('2026-11-24'))).toBe('2026 ж. 1–24 қараша');
    expect(kazakhDays(day('2026-10-01'), day('2026-11-24'))).toBe('2026 ж. 1 қазан – 24 қараша');
    expect(kazakhDays(day('2026-11-01'), day('2026-11-24'), 'dayShort')).toBe('01.11.2026 – 24.11.2026');
    expect(kazakhDays(day('2026-12-01'), day('2027-01-31'))).toBe('2026 ж. 1 желтоқсан – 2027 ж. 31 қаңтар');
  });

  it('agree with the calendar words of Unicode, where the platform has them', () => {
    const platform = new Intl.DateTimeFormat('kk', { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = day(`2023-${String(month).padStart(2, '0')}-01`);
      expect(kazakhDate(date, 'month')).toBe(`2023 ж. ${platform.format(date).toLowerCase()}`);
    }
  });
});
