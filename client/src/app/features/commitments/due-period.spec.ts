import * as fc from 'fast-check';
import { addDays } from '@uade/tracking';
import { DUE_PERIODS, duePeriod } from './due-period';

describe('the days in which deadlines are looked for', () => {
  it('are the whole month, quarter or year of today', () => {
    expect(duePeriod('month', '2032-02-10')).toEqual({ from: '2032-02-01', to: '2032-02-29' });
    expect(duePeriod('quarter', '2031-11-23')).toEqual({ from: '2031-10-01', to: '2031-12-31' });
    expect(duePeriod('year', '2031-11-23')).toEqual({ from: '2031-01-01', to: '2031-12-31' });
  });

  it('are thirty days ahead for what is due soon', () => {
    expect(duePeriod('soon', '2031-12-15')).toEqual({ from: '2031-12-15', to: '2032-01-14' });
  });

  it('hold today always', () => {
    const day = fc.nat({ max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.constantFrom(...DUE_PERIODS), (today, period) => {
        const { from, to } = duePeriod(period, today);
        expect(from <= today && today <= to).toBe(true);
      }),
    );
  });
});
