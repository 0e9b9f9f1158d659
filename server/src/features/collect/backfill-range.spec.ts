import type { FoundItem } from '@uade/capture';
import {
  addressOf,
  endsEarly,
  firstLists,
  itemsInRange,
  listsAfter,
  readPending,
  stillToRead,
  writePending,
} from './backfill-range';
import type { ReadList } from './read-list';

const DATES = { by: 'dates', from: '2026-02-01', to: '2026-02-28' } as const;
const PAGES = { by: 'pages', from: 2, to: 3 } as const;
const URL = 'https://qala.example/news';

const item = (day: string | null): FoundItem => ({
  url: `${URL}/${day}`,
  title: null,
  publishedAt: day === null ? null : `${day}T06:00:00.000Z`,
  publishedText: null,
  updatedAt: null,
  language: null,
});
const list = (days: readonly (string | null)[], more: Partial<ReadList> = {}): ReadList => ({
  items: days.map(item),
  children: [],
  nextUrl: null,
  isTruncated: false,
  ...more,
});

describe('a backfill', () => {
  it('begins where the range does, if the list’s pages can be named', () => {
    expect(firstLists([`${URL}?page={page}`, URL], PAGES)).toEqual([
      { page: 2, url: `${URL}?page={page}` },
      { page: 1, url: URL },
    ]);
    expect(firstLists([`${URL}?page={page}`], DATES)).toEqual([{ page: 1, url: `${URL}?page={page}` }]);
  });

  it('keeps a list in mind as it is', () => {
    const pending = { page: 12, url: `${URL}?page={page}` };
    expect(readPending(writePending(pending))).toEqual(pending);
    expect(addressOf(pending)).toBe(`${URL}?page=12`);
  });

  it('takes the items of its days, both ends included, and those without a date', () => {
    const all = list(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', null]);
    const taken = itemsInRange(all, { page: 1, url: URL }, DATES);
    expect(taken.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? null)).toEqual([
      '2026-02-01',
      '2026-02-28',
      null,
    ]);
  });

  it('takes what was changed later than its days, for that may have been published on them, and nothing unchanged since before', () => {
    const changed = (updatedAt: string) => ({ ...item(null), updatedAt });
    const items = ['2026-01-31', '2026-02-10', '2026-06-01'].map((day) => changed(`${day}T06:00:00.000Z`));
    const late = { ...item('2026-03-01'), updatedAt: '2026-06-01T06:00:00.000Z' };
    const taken = itemsInRange({ ...list([]), items: [...items, late] }, { page: 1, url: URL }, DATES);
    expect(taken).toEqual(items.slice(1));
  });

  it('takes nothing of the pages before its range', () => {
    expect(itemsInRange(list(['2026-02-01']), { page: 1, url: URL }, PAGES)).toEqual([]);
    expect(itemsInRange(list(['2026-02-01']), { page: 2, url: URL }, PAGES)).toHaveLength(1);
  });

  it('goes to the next page, as the list names it or as its address is made', () => {
    const named = list(['2026-02-10'], { nextUrl: `${URL}/page/2` });
    expect(listsAfter(named, { page: 1, url: URL }, DATES)).toEqual({
      lists: [{ page: 2, url: `${URL}/page/2` }],
      trouble: null,
    });
    const made = { page: 4, url: `${URL}?page={page}` };
    expect(listsAfter(list(['2026-02-10']), made, DATES).lists).toEqual([{ ...made, page: 5 }]);
  });

  it('ends with the first page that is older than its days, and with the last of its pages', () => {
    const more = { nextUrl: `${URL}/page/2` };
    const end = { lists: [], trouble: null };
    expect(listsAfter(list(['2026-01-20', '2026-01-31'], more), { page: 5, url: URL }, DATES)).toEqual(end);
    expect(listsAfter(list(['2026-01-20'], more), { page: 3, url: URL }, PAGES)).toEqual(end);
    expect(listsAfter(list([]), { page: 3, url: URL }, PAGES)).toEqual(end);
  });

  it('says where the site names no further page before the range is through', () => {
    expect(listsAfter(list(['2026-02-10']), { page: 1, url: URL }, DATES)).toMatchObject({
      lists: [],
      trouble: { code: 'list-ends' },
    });
  });

  it.each([
    ['days', DATES],
    ['pages', PAGES],
  ])('ends with an empty page, and says where that comes before its %s are through', (_what, range) => {
    const made = { page: 2, url: `${URL}?page={page}` };
    expect(listsAfter(list([]), made, range)).toMatchObject({ lists: [], trouble: { code: 'list-ends' } });
  });

  it('goes to the next page however many there were', () => {
    const made = { page: 30_000, url: `${URL}?page={page}` };
    const { lists } = listsAfter(list(['2026-02-10']), made, { by: 'pages', from: 29_000, to: 31_000 });
    expect(lists).toEqual([{ ...made, page: 30_001 }]);
  });

  it('says where a list names more than is read of it, whatever follows', () => {
    const children = [{ url: `${URL}/below.xml`, updatedAt: null }];
    const index = list([], { children, isTruncated: true });
    expect(listsAfter(index, { page: 1, url: URL }, DATES)).toMatchObject({
      lists: [{ page: 2 }],
      trouble: { code: 'list-too-long' },
    });
    const sitemap = list(['2026-01-01'], { isTruncated: true });
    const imported = { by: 'sitemap', name: 'old.xml' } as const;
    expect(listsAfter(sitemap, { page: 1, url: URL }, imported).trouble?.code).toBe('list-too-long');
  });

  it('follows an index to the sitemaps that may hold something of its days', () => {
    const children = [
      { url: `${URL}/old.xml`, updatedAt: '2026-01-15T00:00:00.000Z' },
      { url: `${URL}/new.xml`, updatedAt: '2026-02-15T00:00:00.000Z' },
      { url: `${URL}/undated.xml`, updatedAt: null },
    ];
    const { lists } = listsAfter(list([], { children }), { page: 1, url: URL }, DATES);
    expect(lists.map(({ url }) => url)).toEqual([`${URL}/new.xml`, `${URL}/undated.xml`]);
  });

  it('follows indexes only so deep', () => {
    const children = [{ url: `${URL}/below.xml`, updatedAt: null }];
    const below = (page: number) => listsAfter(list([], { children }), { page, url: URL }, DATES);
    expect(below(4)).toEqual({ lists: [{ page: 5, url: `${URL}/below.xml` }], trouble: null });
    expect(below(5)).toMatchObject({ lists: [], trouble: { code: 'lists-too-deep' } });
  });

  describe('of the lists that follow', () => {
    const read = { page: 1, url: `${URL}/index.xml` };
    const pending = (...names: string[]) => names.map((name) => ({ page: 2, url: `${URL}/${name}.xml` }));
    const known = (readCount = 1, waiting: string[] = []) => ({
      read: new Set([read.url]),
      waiting: new Set(pending(...waiting).map(addressOf)),
      readCount,
    });

    it('reads those that are new', () => {
      const following = { lists: pending('a', 'b', 'c'), trouble: null };
      expect(stillToRead(following, read, known(1, ['b']))).toEqual({
        lists: pending('a', 'c'),
        trouble: null,
      });
    });

    it('reads none again, and says so', () => {
      const following = { lists: pending('a', 'index'), trouble: null };
      expect(stillToRead(following, read, known())).toMatchObject({
        lists: pending('a'),
        trouble: {
          code: 'lists-repeat',
          reason: `${URL}/index.xml names lists that were read before: they are not read again.`,
        },
      });
    });

    it('reads no more than twenty thousand, and says so', () => {
      const following = { lists: pending('a', 'b', 'c'), trouble: null };
      expect(stillToRead(following, read, known(19_997, ['x']))).toMatchObject({
        lists: pending('a', 'b'),
        trouble: { code: 'too-many-lists' },
      });
      expect(stillToRead(following, read, known(20_001)).lists).toEqual([]);
    });

    it('keeps what was said of them', () => {
      const ends = endsEarly(read);
      expect(stillToRead(ends, read, known())).toEqual(ends);
    });
  });
});
