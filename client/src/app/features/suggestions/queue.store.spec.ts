import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, type Params, Router } from '@angular/router';
import type { SuggestionRow } from '@uade/contracts';
import { BehaviorSubject, EMPTY } from 'rxjs';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Toasts } from '../../core/feedback/toasts';
import { settle } from '../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../core/testing/words-testing';
import { contextOf, QueueStore } from './queue.store';

const row = (id: string, more: Partial<SuggestionRow> = {}) =>
  ({ id, version: 1, type: 'commitment', state: 'open', kind: 'pledge', ...more }) as SuggestionRow;

/** The queue of an address, which may become another. */
async function setUp(rows: readonly SuggestionRow[]) {
  const query = new BehaviorSubject(convertToParamMap({}));
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      {
        provide: ActivatedRoute,
        useValue: { queryParamMap: query, snapshot: { queryParamMap: query.value } },
      },
      { provide: Router, useValue: { events: EMPTY, navigated: true, url: '/queue' } },
      QueueStore,
    ],
  });
  await speak('en', wordsOf('suggestions'));
  const store = TestBed.inject(QueueStore);
  const http = TestBed.inject(HttpTestingController);
  const list = async (rows: readonly SuggestionRow[]) => {
    TestBed.tick();
    http
      .expectOne(({ url }) => url === '/api/v1/suggestions')
      .flush({ items: rows, next: null, total: rows.length });
    await settle();
  };
  const ask = (params: Params, rows: readonly SuggestionRow[]) => {
    query.next(convertToParamMap(params));
    return list(rows);
  };
  await list(rows);
  return { store, http, ask, ids: () => store.list.items().map(({ id }) => id) };
}

describe('deciding in the queue', () => {
  it('is undone where the row was', async () => {
    const { store, http, ids } = await setUp([row('a'), row('b')]);
    const deciding = store.decide('accepted');
    expect(ids()).toEqual(['b']);
    http.expectOne('/api/v1/suggestions/a/decisions').flush(row('a', { version: 2, state: 'accepted' }));
    await deciding;
    const undoing = TestBed.inject(Toasts).undo();
    await settle();
    http.expectOne('/api/v1/suggestions/a/decisions').flush(row('a', { version: 3 }));
    await undoing;
    expect(ids()).toEqual(['a', 'b']);
  });

  it('brings nothing into what is listed instead by the time of the undo', async () => {
    const { store, http, ask, ids } = await setUp([row('a'), row('b')]);
    const deciding = store.decide('accepted');
    http.expectOne('/api/v1/suggestions/a/decisions').flush(row('a', { version: 2, state: 'accepted' }));
    await deciding;
    await ask({ kind: 'guarantee' }, [row('g', { kind: 'guarantee' })]);
    const undoing = TestBed.inject(Toasts).undo();
    await settle();
    http.expectOne('/api/v1/suggestions/a/decisions').flush(row('a', { version: 3 }));
    await undoing;
    expect(ids()).toEqual(['g']);
  });

  it('sends the kind that was chosen before', async () => {
    const { store, http } = await setUp([row('a')]);
    expect(store.chooseKind('guarantee')).toBe(true);
    void store.decide('accepted');
    http.expectOne('/api/v1/suggestions/a/decisions');
    expect(store.waits()).toBe(true);
  });

  it('leaves claims alone: they are shown, not decided', async () => {
    const { store, http, ask, ids } = await setUp([]);
    await ask({ type: 'claim' }, [row('c', { type: 'claim', kind: null })]);
    expect([store.waits(), store.isToDecide(), store.chooseKind('pledge'), store.kind()]).toEqual([
      false,
      false,
      false,
      null,
    ]);
    await store.decide('accepted');
    http.expectNone('/api/v1/suggestions/c/decisions');
    expect(ids()).toEqual(['c']);
  });
});

const TEXT = 'Before all.\n\nThe park was planned. It will open in May. Trees follow.\n\nAfter all.';

describe('the context of a suggestion', () => {
  it('is its paragraph, cut where the suggestion begins and ends', () => {
    const start = TEXT.indexOf('It will');
    const end = TEXT.indexOf(' Trees');
    expect(contextOf(TEXT, { start, end })).toEqual({
      before: 'The park was planned. ',
      quote: 'It will open in May.',
      after: ' Trees follow.',
    });
  });

  it('reaches to the ends of a text of one paragraph', () => {
    expect(contextOf('One. Two.', { start: 5, end: 9 })).toEqual({
      before: 'One. ',
      quote: 'Two.',
      after: '',
    });
  });
});
