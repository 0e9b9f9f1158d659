import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import type { LiveEvent, Source } from '@uade/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { Toasts } from '../../../core/feedback/toasts';
import { Live, type LiveInterest } from '../../../core/live/live';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak } from '../../../core/testing/words-testing';
import { EMPTY_FIELDS, fieldsOf, newSourceOf } from '../fields/source-fields';
import { SOURCE_WORDS } from '../source-words';
import { SourceStore } from './source.store';

const source = (id: string, version: number, name: string) =>
  ({
    ...newSourceOf({ ...EMPTY_FIELDS, name }),
    id,
    version,
    state: 'active',
    verifiedAt: null,
    health: { lastPollAt: null, errorStreak: 0 },
  }) as unknown as Source;

/** The store of a page that shows A, and goes from one source to the next as the address does. */
async function setUp() {
  const address = new BehaviorSubject(convertToParamMap({ id: 'A' }));
  const interests: LiveInterest[] = [];
  const follow = (interest: LiveInterest) => {
    interests.push(interest);
    return () => undefined;
  };
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { paramMap: address } },
      { provide: Live, useValue: { follow, state: () => 'live' } },
      SourceStore,
    ],
  });
  await speak('en', { sources: SOURCE_WORDS });
  const store = TestBed.inject(SourceStore);
  const http = TestBed.inject(HttpTestingController);
  const toasts = TestBed.inject(Toasts);
  const shown = () => [store.source()?.id, store.source()?.name];
  const get = (id: string) => http.expectOne({ method: 'GET', url: `/api/v1/sources/${id}` });
  const open = async (one: Source) => {
    address.next(convertToParamMap({ id: one.id }));
    TestBed.tick();
    get(one.id).flush(one);
    await settle();
  };
  const rename = (name: string) => {
    const base = fieldsOf(source('A', 1, 'Old name'));
    return store.save({ ...base, name }, base);
  };
  const refresh = () => Promise.all(interests.map((interest) => interest.refresh()));
  TestBed.tick();
  get('A').flush(source('A', 1, 'Old name'));
  await settle();
  return { store, http, toasts, shown, get, open, rename, refresh, interests };
}

const patch = (id: string) => ({ method: 'PATCH', url: `/api/v1/sources/${id}` });

describe('a source whose settings were saved', () => {
  it('is put back by undo when another one is open, which stays as it is', async () => {
    const { http, toasts, shown, open, rename } = await setUp();
    const saving = rename('New name');
    http.expectOne(patch('A')).flush(source('A', 2, 'New name'));
    expect(await saving).toBe(true);
    await open(source('B', 7, 'Name of B'));
    const undoing = toasts.undo();
    const sent = http.expectOne(patch('A'));
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual(['"2"', { name: 'Old name' }]);
    sent.flush(source('A', 3, 'Old name'));
    await undoing;
    expect(shown()).toEqual(['B', 'Name of B']);
  });

  it('is not shown under another address by a late answer', async () => {
    const { http, shown, open, rename } = await setUp();
    const saving = rename('New name');
    const late = http.expectOne(patch('A'));
    await open(source('B', 7, 'Name of B'));
    late.flush(source('A', 2, 'New name'));
    await saving;
    expect(shown()).toEqual(['B', 'Name of B']);
  });

  it('is not overwritten by a reading that began before', async () => {
    const { store, http, get, rename, refresh, interests } = await setUp();
    expect(interests[0]?.touches({ name: 'source.polled', ids: { sourceId: 'A' } } as LiveEvent)).toBe(true);
    const reading = refresh();
    const old = get('A');
    const saving = rename('New name');
    http.expectOne(patch('A')).flush(source('A', 2, 'New name'));
    await saving;
    old.flush(source('A', 1, 'Old name'));
    await reading;
    expect([store.source()?.version, store.source()?.name]).toEqual([2, 'New name']);
  });
});

describe('a source that somebody else has changed while it was edited', () => {
  it('is not written over before that was shown, also where the page has heard of it', async () => {
    const { store, http, get, rename, refresh } = await setUp();
    const reading = refresh();
    get('A').flush(source('A', 2, 'Their name'));
    await reading;
    expect(await rename('My name')).toBe(false);
    http.expectNone(patch('A'));
    expect(store.theirs()?.name).toBe('Their name');
    const saving = rename('My name');
    const sent = http.expectOne(patch('A'));
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual(['"2"', { name: 'My name' }]);
    sent.flush(source('A', 3, 'My name'));
    expect(await saving).toBe(true);
    expect(store.theirs()).toBeNull();
  });
});

describe('a check that was asked for', () => {
  it('says nothing of another source that is open by then', async () => {
    const { store, http, shown, open } = await setUp();
    const checking = store.verify();
    const late = http.expectOne('/api/v1/sources/A/checks');
    await open(source('B', 7, 'Name of B'));
    expect(store.checking()).toBe(false);
    late.flush({ trouble: null, verifiedAt: '2026-11-24T05:00:00Z' });
    await checking;
    expect([store.check(), store.source()?.verifiedAt, ...shown()]).toEqual([null, null, 'B', 'Name of B']);
  });
});
