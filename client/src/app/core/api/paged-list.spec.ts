import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Page } from '@uade/contracts';
import { Subject } from 'rxjs';
import type { Query } from './api-types';
import { PagedList } from './paged-list';

interface Row {
  readonly id: string;
}

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

  it('takes a row out and puts it back where it was, counting both', () => {
    const { list, answer, ids } = setUp();
    answer(0, ['1', '2', '3'], null);
    const removed = list.remove('2');
    expect([ids(), list.total()]).toEqual([['1', '3'], 2]);
    if (removed) list.restore(removed.row, removed.index);
    expect([ids(), list.total()]).toEqual([['1', '2', '3'], 3]);
  });
});
