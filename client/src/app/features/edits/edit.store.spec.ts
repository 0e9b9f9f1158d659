import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, Router } from '@angular/router';
import type { Edit, MarkPlace } from '@uade/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Toasts } from '../../core/feedback/toasts';
import { settle } from '../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../core/testing/words-testing';
import { EditStore } from './edit.store';

const place = (id: string, state: MarkPlace['state']) =>
  ({ id, version: 2, state, place: null }) as MarkPlace;
const edit = (id: string, touched: readonly MarkPlace[]) =>
  ({
    id,
    oldText: 'Old.',
    newText: 'New. Newer.',
    language: 'en',
    changes: [],
    titleChanges: [],
    touched,
  }) as unknown as Edit;

/** The store of a page that shows edit A, and goes from one edit to the next as the address does. */
async function setUp(touched: readonly MarkPlace[]) {
  const address = new BehaviorSubject(convertToParamMap({ id: 'A' }));
  const query = convertToParamMap({});
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      {
        provide: ActivatedRoute,
        useValue: {
          paramMap: address,
          queryParamMap: new BehaviorSubject(query),
          snapshot: { queryParamMap: query },
        },
      },
      { provide: Router, useValue: { navigate: () => Promise.resolve(true) } },
      EditStore,
    ],
  });
  await speak('en', wordsOf('edits'));
  const store = TestBed.inject(EditStore);
  const http = TestBed.inject(HttpTestingController);
  const read = async (one: Edit) => {
    TestBed.tick();
    http.expectOne(`/api/v1/edits/${one.id}`).flush(one);
    await settle();
  };
  await read(edit('A', touched));
  const open = (one: Edit) => {
    address.next(convertToParamMap({ id: one.id }));
    return read(one);
  };
  return { store, http, open };
}

describe('a decision on a place that is taken back', () => {
  it('says why where that is refused, and shows how the place stands', async () => {
    const { store, http } = await setUp([place('p', 'accepted')]);
    const taking = store.takeBack(place('p', 'accepted'));
    http
      .expectOne('/api/v1/mark-places/p/decisions')
      .flush(
        { code: 'stale-version', detail: 'Somebody was faster.', current: place('p', 'open') },
        { status: 412, statusText: 'Stale' },
      );
    await taking;
    expect(TestBed.inject(Toasts).current()).toMatchObject({ error: { message: 'Somebody was faster.' } });
    expect(store.place()?.state).toBe('open');
  });
});

describe('words that are being chosen as a place', () => {
  it('are not those of the next edit', async () => {
    const { store, open } = await setUp([place('p', 'open')]);
    store.startMoving();
    store.point(1);
    expect(store.wanted()).not.toBeNull();
    await open(edit('B', [place('q', 'open')]));
    expect([store.moving(), store.wanted()]).toEqual([false, null]);
  });
});
