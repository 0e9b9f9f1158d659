import { backfillRangeSchema } from '@uade/contracts';
import { beginRange, rangeOf } from './backfill-draft';

const DAYS = { ...beginRange('2026-11-24'), fromDay: '2026-11-01' };
const PAGES = { ...DAYS, by: 'pages' } as const;

describe('the range of a backfill', () => {
  it.each([
    ['days', DAYS],
    ['pages', PAGES],
  ])('is what the API takes: %s', (_, draft) => {
    expect(backfillRangeSchema.safeParse(rangeOf(draft)).success).toBe(true);
  });

  it.each([
    ['days', { ...DAYS, fromDay: '' }],
    ['day-order', { ...DAYS, fromDay: '2026-11-25' }],
    ['pages', { ...PAGES, fromPage: '0' }],
    ['pages', { ...PAGES, toPage: 'ten' }],
    ['pages', { ...PAGES, toPage: '100001' }],
    ['page-order', { ...PAGES, fromPage: '11' }],
  ])('is refused as %s', (problem, draft) => expect(rangeOf(draft)).toBe(problem));
});
