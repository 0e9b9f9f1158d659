import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Toasts } from '../../core/feedback/toasts';
import { provideWords, speak } from '../../core/testing/words-testing';
import { QueueStore } from './queue.store';

@Component({ selector: 'uade-probe', template: '', providers: [QueueStore] })
class Probe {
  readonly store = inject(QueueStore);
}

/** A suggestion as far as the queue reads it. */
const suggestion = (id: string, given: object = {}) => ({
  id,
  type: 'commitment',
  kind: 'pledge',
  state: 'open',
  version: 1,
  quote: `Quote ${id}`,
  releaseId: 'r',
  versionId: 'v',
  decision: null,
  ...given,
});
const REJECTED = {
  state: 'rejected',
  version: 2,
  decision: {
    actor: { id: 'b', name: 'Aigerim' },
    at: '2026-11-24T04:00:00Z',
    reason: '',
    commitmentId: null,
  },
};

/** Let promises settle, and what follows the signals. */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      provideRouter([{ path: 'queue', component: Probe }]),
    ],
  });
  const words = { kk: () => import('./i18n/kk.json'), ru: () => import('./i18n/ru.json') };
  await speak('en', { suggestions: { ...words, en: () => import('./i18n/en.json') } });
  const harness = await RouterTestingHarness.create();
  const { store } = await harness.navigateByUrl('/queue', Probe);
  await settle();
  const http = TestBed.inject(HttpTestingController);
  const list = (items: object[]) =>
    http
      .match(({ url }) => url === '/api/v1/suggestions')
      .forEach((one) => one.flush({ items, next: null, total: items.length }));
  const decision = (id: string) => http.expectOne(`/api/v1/suggestions/${id}/decisions`);
  list(['1', '2', '3'].map((id) => suggestion(id)));
  await settle();
  const conflict = async () => {
    void store.decide('accepted');
    await settle();
    const current = suggestion('1', REJECTED);
    const problem = { code: 'stale-version', title: '', detail: 'suggestion 1 …', status: 412, current };
    decision('1').flush(problem, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    list(['2', '3'].map((id) => suggestion(id)));
    await settle();
  };
  return { store, list, decision, conflict, toasts: TestBed.inject(Toasts) };
}

describe('a suggestion that a colleague was faster with', () => {
  it('stays in view with what they decided and what was wanted here', async () => {
    const { store, conflict, toasts } = await setUp();
    await conflict();
    expect(store.active()).toMatchObject({ id: '1', state: 'rejected' });
    expect(store.conflict()).toMatchObject({ theirs: { ...REJECTED }, mine: { decision: 'accepted' } });
    expect(store.list.total()).toBe(2);
    expect(toasts.current()).toBeNull();
  });

  it('leaves the queue when it is left at theirs, and is not counted twice', async () => {
    const { store, list, conflict } = await setUp();
    await conflict();
    store.yield();
    expect(store.list.items().map(({ id }) => id)).toEqual(['2', '3']);
    expect(store.list.total()).toBe(2);
    list(['2', '3'].map((id) => suggestion(id)));
    await settle();
    expect([store.active()?.id, store.conflict(), store.list.total()]).toEqual(['2', null, 2]);
  });

  it('is reopened and decided as it was wanted by who insists', async () => {
    const { store, decision, conflict } = await setUp();
    await conflict();
    const met = store.conflict();
    if (met) void store.insist(met);
    await settle();
    const reopening = decision('1');
    expect([reopening.request.headers.get('If-Match'), reopening.request.body]).toEqual([
      '"2"',
      expect.objectContaining({ decision: 'reopened' }),
    ]);
    reopening.flush(suggestion('1', { version: 3 }));
    await settle();
    const deciding = decision('1');
    expect([deciding.request.headers.get('If-Match'), deciding.request.body]).toEqual([
      '"3"',
      expect.objectContaining({ decision: 'accepted' }),
    ]);
    deciding.flush(suggestion('1', { state: 'accepted', version: 4 }));
    await settle();
    expect([store.active()?.id, store.conflict(), store.list.total()]).toEqual(['2', null, 2]);
  });
});

it('a decision that fails otherwise says so and puts the suggestion back', async () => {
  const { store, decision, toasts } = await setUp();
  void store.decide('rejected');
  await settle();
  decision('1').error(new ProgressEvent('error'), { status: 0 });
  await settle();
  expect(store.active()).toMatchObject({ id: '1', state: 'open' });
  expect([store.conflict(), store.list.total(), toasts.current()?.type]).toEqual([null, 3, 'problem']);
});
