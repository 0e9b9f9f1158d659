import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Page } from '@uade/contracts';
import { Subject } from 'rxjs';
import { ListPlaces } from '../places/list-places';
import type { Query } from './api-types';
import { PagedList } from './paged-list';

interface Row {
  readonly id: string;
}

/** Let promises settle. */
const settle = () => new Promise((done) => setTimeout(done));

function setUp() {
  const asked: { query: Query; answer: Subject<Page<Row>> }[] = [];
  const query = signal<Query>({ q: 'a' });
  const list = TestBed.runInInjectionContext(
    () =>
      new PagedList<Row>((query) => {
        const answer = new Subject<Page<Row>>();
        asked.push({ query, answer });
        return answer;
      }, query),
  );
  TestBed.tick();
  const answer = (index: number, ids: string[], next: string | null, total = ids.length) =>
    asked[index]?.answer.next({ items: ids.map((id) => ({ id })), next, total });
  const ids = () => list.items().map(({ id }) => id);
  return { asked, query, list, answer, ids };
}

describe('a paged list', () => {
  it('reads its first page by itself', () => {
    const { list, answer, ids } = setUp();
    expect(list.state()).toBe('loading');
    answer(0, ['1', '2'], null);
    expect(list.state()).toBe('ready');
    expect(ids()).toEqual(['1', '2']);
  });

  it('says that there are more than are counted', () => {
    const { asked, list } = setUp();
    asked[0]?.answer.next({ items: [{ id: '1' }], next: 'after-1', total: 1000, totalIsLeast: true });
    expect(list.count()).toEqual({ moreThan: 1000 });
    expect(list.total()).toBe(1000);
  });

  it('begins with as many rows as the place that was returned to needs, and only then', async () => {
    const rows = jest.spyOn(ListPlaces.prototype, 'rowsToReach').mockReturnValue(250);
    const { asked, query, list, answer, ids } = setUp();
    rows.mockReturnValue(0);
    expect(asked[0]?.query).toEqual({ q: 'a', limit: 200, after: undefined });
    const rowsFrom = (first: number, length: number) =>
      Array.from({ length }, (_, index) => `r${first + index}`);
    answer(0, rowsFrom(0, 200), 'after-200', 900);
    await settle();
    expect(asked[1]?.query).toEqual({ q: 'a', limit: 70, after: 'after-200' });
    answer(1, rowsFrom(200, 70), 'after-270', 900);
    await settle();
    expect([ids().length, list.total(), list.hasMore()]).toEqual([270, 900, true]);
    query.set({ q: 'b' });
    TestBed.tick();
    expect(asked.at(-1)?.query).toEqual({ q: 'b', after: undefined });
  });

  it('goes on from the cursor, once at a time', () => {
    const { asked, list, answer, ids } = setUp();
    answer(0, ['1'], 'after-1', 2);
    list.more();
    list.more();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.query).toEqual({ q: 'a', after: 'after-1' });
    answer(1, ['2'], null, 2);
    list.more();
    expect(asked).toHaveLength(2);
    expect(ids()).toEqual(['1', '2']);
  });

  it('keeps the old rows until those of a new query are here, and drops a late answer to the old one', () => {
    const { query, list, answer, ids } = setUp();
    answer(0, ['1'], 'after-1', 9);
    list.more();
    query.set({ q: 'b' });
    TestBed.tick();
    expect(list.refreshing()).toBe(true);
    answer(1, ['late'], null);
    expect(ids()).toEqual(['1']);
    answer(2, ['b1'], null);
    expect(ids()).toEqual(['b1']);
    expect(list.refreshing()).toBe(false);
  });

  it('fails with the reason and reads again on demand', () => {
    const { asked, list, answer } = setUp();
    asked[0]?.answer.error(new Error('gone'));
    expect(list.state()).toBe('failed');
    expect(list.error()?.message).toBe('gone');
    list.reload();
    answer(1, [], null);
    expect(list.state()).toBe('ready');
    expect(list.empty()).toBe(true);
  });

  it('keeps its rows where the next page could not be read, and reads that again on demand only', () => {
    const { asked, list, answer, ids } = setUp();
    answer(0, ['1'], 'after-1', 2);
    list.more();
    asked[1]?.answer.error(new Error('gone'));
    expect([list.state(), ids(), list.moreError()?.message]).toEqual(['ready', ['1'], 'gone']);
    list.more();
    expect(asked).toHaveLength(2);
    list.retryMore();
    expect([asked.at(-1)?.query['after'], list.moreError(), list.loadingMore()]).toEqual([
      'after-1',
      null,
      true,
    ]);
    answer(2, ['2'], null, 2);
    expect(ids()).toEqual(['1', '2']);
  });

  it('has nothing left of a failed page when something else is asked', () => {
    const { asked, query, list, answer } = setUp();
    answer(0, ['1'], 'after-1', 2);
    list.more();
    asked[1]?.answer.error(new Error('gone'));
    query.set({ q: 'b' });
    TestBed.tick();
    answer(2, ['b1'], 'after-b1', 2);
    expect(list.moreError()).toBeNull();
    list.more();
    expect(asked.at(-1)?.query['after']).toBe('after-b1');
  });

  it('takes a row out and puts it back where it was, counting both', () => {
    const { list, answer, ids } = setUp();
    answer(0, ['1', '2', '3'], null);
    const removed = list.remove('2');
    expect([ids(), list.total()]).toEqual([['1', '3'], 2]);
    if (removed) list.restore(removed.row, removed.index);
    expect([ids(), list.total()]).toEqual([['1', '2', '3'], 3]);
  });

  describe('that is read again', () => {
    const settle = async () => {
      await Promise.resolve();
      await Promise.resolve();
    };
    const catchUp = async (test: ReturnType<typeof setUp>, ids: string[], next: string | null) => {
      const done = test.list.catchUp();
      test.answer(test.asked.length - 1, ids, next);
      await settle();
      await done;
    };

    it('moves nothing, offers what came, and shows it when wanted', async () => {
      const test = setUp();
      test.answer(0, ['1', '2'], 'more');
      await catchUp(test, ['0', '1'], 'next');
      expect(test.ids()).toEqual(['1', '2']);
      expect(test.list.offer()).toEqual({ arrived: 1, gone: new Set() });
      test.list.takeIn();
      expect(test.ids()).toEqual(['0', '1', '2']);
      expect(test.list.offer().arrived).toBe(0);
      test.list.more();
      expect(test.asked.at(-1)?.query['after']).toBe('more');
    });

    it('leaves a row that is gone where it was, and says so', async () => {
      const test = setUp();
      test.answer(0, ['1', '2', '3'], null);
      await catchUp(test, ['1', '3'], null);
      expect(test.ids()).toEqual(['1', '2', '3']);
      expect(test.list.offer().gone).toEqual(new Set(['2']));
      test.list.takeIn();
      expect(test.ids()).toEqual(['1', '3']);
    });

    it('does not count a row that is gone when it is taken out or put back', async () => {
      const test = setUp();
      test.answer(0, ['1', '2', '3'], null);
      await catchUp(test, ['1', '3'], null);
      expect(test.list.total()).toBe(2);
      const removed = test.list.remove('2');
      expect([test.ids(), test.list.total()]).toEqual([['1', '3'], 2]);
      if (removed) test.list.restore(removed.row, removed.index);
      expect([test.ids(), test.list.total()]).toEqual([['1', '2', '3'], 2]);
    });

    it('does not offer what was taken out here and the server does not know of yet', async () => {
      const test = setUp();
      test.answer(0, ['1', '2'], null);
      test.list.remove('1');
      await catchUp(test, ['1', '2'], null);
      expect(test.list.offer().arrived).toBe(0);
      await catchUp(test, ['2'], null);
      // Somebody has put it back.
      await catchUp(test, ['1', '2'], null);
      expect(test.list.offer().arrived).toBe(1);
    });

    it('throws away a reading during which the list became another', async () => {
      const test = setUp();
      test.answer(0, ['1', '2'], null);
      const done = test.list.catchUp();
      test.list.remove('2');
      test.answer(1, ['0', '1', '2'], null);
      await settle();
      await done;
      expect(test.ids()).toEqual(['1']);
      expect(test.list.offer().arrived).toBe(0);
    });

    it('shows at once what came to an empty list', async () => {
      const test = setUp();
      test.answer(0, [], null);
      await catchUp(test, ['1'], null);
      expect(test.ids()).toEqual(['1']);
    });

    it('reads as many rows as are shown, page by page', async () => {
      const test = setUp();
      const many = Array.from({ length: 250 }, (_, index) => String(index));
      test.answer(0, many, 'more');
      const done = test.list.catchUp();
      expect(test.asked.at(-1)?.query['limit']).toBe(200);
      test.answer(1, many.slice(0, 200), 'second');
      await settle();
      expect(test.asked.at(-1)?.query).toMatchObject({ limit: 50, after: 'second' });
      test.answer(2, many.slice(200), 'more');
      await settle();
      await done;
      expect(test.list.offer()).toEqual({ arrived: 0, gone: new Set() });
    });
  });
});
