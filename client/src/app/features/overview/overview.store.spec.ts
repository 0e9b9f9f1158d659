import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { Overview, SuggestionRow } from '@uade/contracts';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Toasts } from '../../core/feedback/toasts';
import { settle } from '../../core/testing/settle';
import { provideWords, speak } from '../../core/testing/words-testing';
import { OverviewStore } from './overview.store';

const row = (id: string) =>
  ({ id, version: 3, type: 'commitment', state: 'open', kind: 'pledge' }) as SuggestionRow;
const overview = (ids: readonly string[]) => ({ toDecide: ids.map(row) }) as unknown as Overview;

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      OverviewStore,
    ],
  });
  await speak('en');
  const store = TestBed.inject(OverviewStore);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.match('/api/v1/session');
  http.expectOne('/api/v1/overview').flush(overview(['a', 'b', 'c']));
  await settle();
  const ids = () => store.toDecide().map(({ id }) => id);
  return { store, http, ids };
}

describe('deciding on the overview', () => {
  it('takes the suggestion off at once, sends its version, and reads the counts again', async () => {
    const { store, http, ids } = await setUp();
    const done = store.decide(row('b'), 'accepted');
    expect(ids()).toEqual(['a', 'c']);
    const request = http.expectOne('/api/v1/suggestions/b/decisions');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toMatchObject({ decision: 'accepted' });
    request.flush({ ...row('b'), version: 4, state: 'accepted' });
    await done;
    TestBed.tick();
    http.expectOne('/api/v1/overview').flush(overview(['a', 'c', 'd']));
    await settle();
    expect(ids()).toEqual(['a', 'c', 'd']);
  });

  it('waits with reading until the last decision is answered, so that none comes back', async () => {
    const { store, http, ids } = await setUp();
    const first = store.decide(row('a'), 'accepted');
    const second = store.decide(row('b'), 'accepted');
    http.expectOne('/api/v1/suggestions/a/decisions').flush({ ...row('a'), version: 4, state: 'accepted' });
    await first;
    TestBed.tick();
    http.expectNone('/api/v1/overview');
    http.expectOne('/api/v1/suggestions/b/decisions').flush({ ...row('b'), version: 4, state: 'accepted' });
    await second;
    http.expectOne('/api/v1/overview').flush(overview(['c', 'd']));
    await settle();
    expect(ids()).toEqual(['c', 'd']);
  });

  it('drops a reading that began before a decision', async () => {
    const { store, http, ids } = await setUp();
    const first = store.decide(row('a'), 'accepted');
    http.expectOne('/api/v1/suggestions/a/decisions').flush({ ...row('a'), version: 4, state: 'accepted' });
    await first;
    const old = http.expectOne('/api/v1/overview');
    const second = store.decide(row('b'), 'accepted');
    old.flush(overview(['b', 'c', 'd']));
    await settle();
    expect(ids()).toEqual(['c']);
    http.expectOne('/api/v1/suggestions/b/decisions').flush({ ...row('b'), version: 4, state: 'accepted' });
    await second;
    http.expectOne('/api/v1/overview').flush(overview(['c', 'd']));
    await settle();
    expect(ids()).toEqual(['c', 'd']);
  });

  it('puts a refused one back where it was and says why', async () => {
    const { store, http, ids } = await setUp();
    const done = store.decide(row('b'), 'rejected');
    http
      .expectOne('/api/v1/suggestions/b/decisions')
      .flush({ code: 'stale-version', detail: 'Somebody was faster.' }, { status: 412, statusText: 'Stale' });
    await done;
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(TestBed.inject(Toasts).current()).toMatchObject({ error: { message: 'Somebody was faster.' } });
  });

  it('reopens it on undo', async () => {
    const { store, http } = await setUp();
    const done = store.decide(row('a'), 'rejected');
    http.expectOne('/api/v1/suggestions/a/decisions').flush({ ...row('a'), version: 4, state: 'rejected' });
    await done;
    const undoing = TestBed.inject(Toasts).undo();
    await settle();
    const request = http.expectOne('/api/v1/suggestions/a/decisions');
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    expect(request.request.body).toMatchObject({ decision: 'reopened' });
    request.flush({ ...row('a'), version: 5 });
    await undoing;
  });

  it('undoes it also where the key comes before the answer', async () => {
    const { store, http } = await setUp();
    const done = store.decide(row('a'), 'rejected');
    const undoing = TestBed.inject(Toasts).undo();
    http.expectOne('/api/v1/suggestions/a/decisions').flush({ ...row('a'), version: 4, state: 'rejected' });
    await done;
    await settle();
    const request = http.expectOne('/api/v1/suggestions/a/decisions');
    expect(request.request.body).toMatchObject({ decision: 'reopened' });
    request.flush({ ...row('a'), version: 5 });
    await undoing;
  });
});
