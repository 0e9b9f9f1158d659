import { FULFILMENTS } from '@uade/contracts';
import * as fc from 'fast-check';
import { addDays } from './almaty';
import { deadlineState, isLate, isOverdue } from './deadline';

const inTheFirstHalf = { to: '2031-06-30' };

describe('where a deadline stands', () => {
  it('is nowhere without a known end', () => {
    expect(deadlineState(null, '2031-06-30')).toBe('none');
    expect(deadlineState({ to: null }, '2031-06-30')).toBe('none');
  });

  it('has not passed on the last day of its interval', () => {
    expect(deadlineState(inTheFirstHalf, '2031-06-30')).toBe('due-soon');
    expect(deadlineState(inTheFirstHalf, '2031-07-01')).toBe('passed');
  });

  it('is near from thirty days before its end', () => {
    expect(deadlineState(inTheFirstHalf, '2031-05-30')).toBe('ahead');
    expect(deadlineState(inTheFirstHalf, '2031-05-31')).toBe('due-soon');
  });

  it('only ever goes from ahead over near to passed as days go by', () => {
    const order = ['ahead', 'due-soon', 'passed'];
    const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays('2031-06-30', n));
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (today, later) => {
        const now = order.indexOf(deadlineState(inTheFirstHalf, today));
        const then = order.indexOf(deadlineState(inTheFirstHalf, addDays(today, later)));
        expect(then).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe('what is overdue', () => {
  it('is what still waits once the interval has ended', () => {
    expect(FULFILMENTS.filter((status) => isOverdue(inTheFirstHalf, status, '2031-07-01'))).toEqual([
      'not-yet-rated',
      'not-started',
      'in-progress',
      'stalled',
      'partly-kept',
    ]);
  });

  it('is nothing before the interval has ended, and nothing without a deadline', () => {
    for (const status of FULFILMENTS) {
      expect(isOverdue(inTheFirstHalf, status, '2031-06-30')).toBe(false);
      expect(isOverdue(null, status, '2031-07-01')).toBe(false);
    }
  });
});

describe('what was kept late', () => {
  it('was kept after the last day', () => {
    expect(isLate({ status: 'kept', since: '2031-07-01' }, inTheFirstHalf)).toBe(true);
    expect(isLate({ status: 'kept', since: '2031-06-30' }, inTheFirstHalf)).toBe(false);
  });

  it('is nothing but what was kept', () => {
    expect(isLate({ status: 'partly-kept', since: '2031-07-01' }, inTheFirstHalf)).toBe(false);
    expect(isLate({ status: 'kept', since: '2031-07-01' }, null)).toBe(false);
    expect(isLate({ status: 'not-yet-rated', since: null }, inTheFirstHalf)).toBe(false);
  });
});
