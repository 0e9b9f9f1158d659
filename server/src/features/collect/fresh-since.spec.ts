import { freshSince, type ItemTimes } from './fresh-since';

const NOW = new Date('2026-03-20T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const nothing: ItemTimes = { publishedAt: null, changedAt: null, firstSeenAt: daysAgo(1), backfillId: null };

describe('the words of a page', () => {
  it('are as old as the page', () => {
    expect(freshSince({ ...nothing, publishedAt: daysAgo(9) })).toEqual(daysAgo(9));
  });

  it('are as old as our first sight of it where nobody dates the page', () => {
    expect(freshSince(nothing)).toEqual(daysAgo(1));
  });

  it('are no newer than that where the page is dated in the future', () => {
    expect(freshSince({ ...nothing, publishedAt: new Date('2099-01-01') })).toEqual(daysAgo(1));
  });

  it('are new again when they change', () => {
    const seen = { ...nothing, firstSeenAt: daysAgo(0) };
    expect(freshSince({ ...seen, publishedAt: daysAgo(9), changedAt: daysAgo(2) })).toEqual(daysAgo(2));
    expect(freshSince({ ...seen, publishedAt: daysAgo(1), changedAt: daysAgo(2) })).toEqual(daysAgo(1));
  });

  it('may be years old where a page of a backfill has no date: it is not read again', () => {
    const old = { ...nothing, backfillId: 'b' };
    expect(freshSince(old)).toBeNull();
    expect(freshSince({ ...old, changedAt: daysAgo(3) })).toEqual(daysAgo(3));
    expect(freshSince({ ...old, publishedAt: daysAgo(700) })).toEqual(daysAgo(700));
  });
});
