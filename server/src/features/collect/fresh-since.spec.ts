import { freshSince, type ItemTimes } from './fresh-since';

const NOW = new Date('2026-03-20T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const nothing: ItemTimes = { publishedAt: null, changedAt: null, firstReadAt: null, backfillId: null };

describe('the words of a page', () => {
  it('are as old as the page', () => {
    expect(freshSince({ ...nothing, publishedAt: daysAgo(9), firstReadAt: daysAgo(1) }, NOW)).toEqual(
      daysAgo(9),
    );
  });

  it('are as old as our first reading where the page has no date, and new before that', () => {
    expect(freshSince({ ...nothing, firstReadAt: daysAgo(1) }, NOW)).toEqual(daysAgo(1));
    expect(freshSince(nothing, NOW)).toEqual(NOW);
  });

  it('are new again when they change', () => {
    expect(freshSince({ ...nothing, publishedAt: daysAgo(9), changedAt: daysAgo(2) }, NOW)).toEqual(
      daysAgo(2),
    );
    expect(freshSince({ ...nothing, publishedAt: daysAgo(1), changedAt: daysAgo(2) }, NOW)).toEqual(
      daysAgo(1),
    );
  });

  it('may be years old where a page of a backfill has no date: it is not read again', () => {
    const old = { ...nothing, backfillId: 'b', firstReadAt: daysAgo(0) };
    expect(freshSince(old, NOW)).toBeNull();
    expect(freshSince({ ...old, changedAt: daysAgo(3) }, NOW)).toEqual(daysAgo(3));
    expect(freshSince({ ...old, publishedAt: daysAgo(700) }, NOW)).toEqual(daysAgo(700));
  });
});
