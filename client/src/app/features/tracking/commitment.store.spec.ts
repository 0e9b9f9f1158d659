import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import type { Commitment } from '@uade/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Announcer } from '../../core/feedback/announcer';
import { Toasts } from '../../core/feedback/toasts';
import { settle } from '../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../core/testing/words-testing';
import { fieldsOf } from '../commitments/commitment-fields';
import { CommitmentStore } from './commitment.store';

const commitment = (id: string, version: number, title: string, more: Partial<Commitment> = {}) =>
  ({
    id,
    version,
    title,
    kind: 'pledge',
    topic: null,
    testability: 'testable',
    successCriterion: '',
    speaker: null,
    responsible: null,
    deadline: null,
    target: null,
    statusChanges: [],
    ...more,
  }) as unknown as Commitment;

const refusal = { code: 'stale-version', title: 'T', detail: 'D', remedy: null, requestId: '', status: 412 };

/** The store of a page that shows A, and goes from one commitment to the next as the address does. */
async function setUp() {
  localStorage.clear();
  const address = new BehaviorSubject(convertToParamMap({ id: 'A' }));
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { paramMap: address } },
    ],
  });
  await speak('en', wordsOf('tracking'));
  const page = createEnvironmentInjector([CommitmentStore], TestBed.inject(EnvironmentInjector));
  const store = page.get(CommitmentStore);
  const http = TestBed.inject(HttpTestingController);
  const toasts = TestBed.inject(Toasts);
  const shown = () => [store.commitment()?.id, store.commitment()?.title];
  const answer = async (one: Commitment) => {
    TestBed.tick();
    http.expectOne({ method: 'GET', url: `/api/v1/commitments/${one.id}` }).flush(one);
    await settle();
  };
  const open = async (one: Commitment) => {
    address.next(convertToParamMap({ id: one.id }));
    await answer(one);
  };
  const retitle = (title: string) => {
    const base = fieldsOf(commitment('A', 1, 'Old title of A'));
    return store.saveFields({ ...base, title }, base);
  };
  await answer(commitment('A', 1, 'Old title of A'));
  return { store, http, toasts, shown, open, retitle, leave: () => page.destroy() };
}

const patch = (id: string) => ({ method: 'PATCH', url: `/api/v1/commitments/${id}` });

describe('a save from an edit that was begun before the page was read again', () => {
  it('shows what a colleague made of the same field before it is written over', async () => {
    const { store, http, open, retitle } = await setUp();
    await open(commitment('B', 1, 'Title of B'));
    await open(commitment('A', 3, 'Title of a colleague'));
    expect(await retitle('My title')).toBe(false);
    http.expectNone(patch('A'));
    expect(store.theirs()?.title).toBe('Title of a colleague');
    const again = retitle('My title');
    const sent = http.expectOne(patch('A'));
    expect(sent.request.headers.get('if-match')).toContain('3');
    sent.flush(commitment('A', 4, 'My title'));
    expect(await again).toBe(true);
  });

  it('of another field than the colleague changed is written at once', async () => {
    const { store, http, open, retitle } = await setUp();
    await open(commitment('B', 1, 'Title of B'));
    await open(commitment('A', 3, 'Old title of A', { responsible: 'Akimat' }));
    const saving = retitle('My title');
    http.expectOne(patch('A')).flush(commitment('A', 4, 'My title'));
    expect(await saving).toBe(true);
    expect(store.theirs()).toBeNull();
  });
});

describe('undoing a save', () => {
  async function saved() {
    const all = await setUp();
    const saving = all.retitle('New title of A');
    all.http.expectOne(patch('A')).flush(commitment('A', 2, 'New title of A'));
    expect(await saving).toBe(true);
    return all;
  }

  it('puts the commitment back on which it was made', async () => {
    const { http, toasts, shown } = await saved();
    const undoing = toasts.undo();
    const sent = http.expectOne(patch('A'));
    expect(sent.request.headers.get('If-Match')).toBe('"2"');
    expect(sent.request.body).toEqual({ title: 'Old title of A' });
    sent.flush(commitment('A', 3, 'Old title of A'));
    await undoing;
    expect(shown()).toEqual(['A', 'Old title of A']);
  });

  it('writes to that one still when another is open, which stays as it is', async () => {
    const { http, toasts, shown, open } = await saved();
    await open(commitment('B', 7, 'Title of B'));
    const undoing = toasts.undo();
    const sent = http.expectOne(patch('A'));
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual([
      '"2"',
      { title: 'Old title of A' },
    ]);
    sent.flush(commitment('A', 3, 'Old title of A'));
    await undoing;
    expect(shown()).toEqual(['B', 'Title of B']);
  });

  it('writes to it still when the page was left', async () => {
    const { http, toasts, leave } = await saved();
    leave();
    const undoing = toasts.undo();
    const sent = http.expectOne(patch('A'));
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual([
      '"2"',
      { title: 'Old title of A' },
    ]);
    sent.flush(commitment('A', 3, 'Old title of A'));
    await undoing;
    expect(toasts.current()).toMatchObject({ type: 'undo' });
  });

  it('takes back what was said over a colleague’s words, and leaves what else the colleague said', async () => {
    const { store, http, toasts, retitle } = await setUp();
    const first = retitle('Mine');
    http.expectOne(patch('A')).flush(refusal, { status: 412, statusText: 'Stale' });
    await settle();
    const theirs = commitment('A', 2, 'Theirs', { responsible: 'Theirs' });
    http.expectOne('/api/v1/commitments/A').flush(theirs);
    expect(await first).toBe(false);
    expect(store.theirs()?.version).toBe(2);
    expect(TestBed.inject(Announcer).message().text).toBe('Somebody else has changed this in the meantime.');
    const over = store.saveFields({ ...fieldsOf(theirs), title: 'Mine' }, fieldsOf(theirs));
    http.expectOne(patch('A')).flush(commitment('A', 3, 'Mine', { responsible: 'Theirs' }));
    await over;
    void toasts.undo();
    expect(http.expectOne(patch('A')).request.body).toEqual({ title: 'Theirs' });
  });

  it('of other fields than a colleague changed meanwhile takes back nothing of theirs', async () => {
    const { store, http, toasts, retitle } = await setUp();
    const saving = retitle('Mine');
    http.expectOne(patch('A')).flush(refusal, { status: 412, statusText: 'Stale' });
    await settle();
    http
      .expectOne('/api/v1/commitments/A')
      .flush(commitment('A', 2, 'Old title of A', { responsible: 'Theirs' }));
    await settle();
    const again = http.expectOne(patch('A'));
    expect([again.request.headers.get('If-Match'), again.request.body]).toEqual(['"2"', { title: 'Mine' }]);
    again.flush(commitment('A', 3, 'Mine', { responsible: 'Theirs' }));
    expect(await saving).toBe(true);
    expect(store.theirs()).toBeNull();
    void toasts.undo();
    expect(http.expectOne(patch('A')).request.body).toEqual({ title: 'Old title of A' });
  });

  it('says why where it is refused', async () => {
    const { http, toasts, open } = await saved();
    await open(commitment('B', 7, 'Title of B'));
    const undoing = toasts.undo();
    http.expectOne(patch('A')).flush(refusal, { status: 412, statusText: 'Stale' });
    await undoing;
    expect(toasts.current()).toMatchObject({ type: 'problem', error: { message: 'D' } });
  });
});

describe('undoing a status change', () => {
  it('retracts it on the commitment on which it was recorded', async () => {
    const { store, http, toasts, shown, open } = await setUp();
    const url = '/api/v1/commitments/A/status-changes';
    const changing = store.changeStatus({ kind: 'change', to: 'kept', holdsFrom: '2026-11-01' } as never);
    http
      .expectOne(url)
      .flush(commitment('A', 2, 'Old title of A', { statusChanges: [{ id: 'change-1' }] as never }));
    await changing;
    await open(commitment('B', 7, 'Title of B'));
    const undoing = toasts.undo();
    const sent = http.expectOne(url);
    expect(sent.request.headers.get('If-Match')).toBe('"2"');
    expect(sent.request.body).toMatchObject({ kind: 'retraction', corrects: 'change-1' });
    sent.flush(commitment('A', 3, 'Old title of A'));
    await undoing;
    expect(shown()).toEqual(['B', 'Title of B']);
  });
});

describe('an answer that comes when another commitment is open', () => {
  it('is not shown under its address', async () => {
    const { http, shown, open, retitle } = await setUp();
    const saving = retitle('New title of A');
    const late = http.expectOne(patch('A'));
    await open(commitment('B', 7, 'Title of B'));
    late.flush(commitment('A', 2, 'New title of A'));
    await saving;
    expect(shown()).toEqual(['B', 'Title of B']);
  });

  it('leaves no version behind that a write to the other would be held against', async () => {
    const { store, http, shown, open, retitle } = await setUp();
    const saving = retitle('New title of A');
    http.expectOne(patch('A')).flush(refusal, { status: 412, statusText: 'Stale' });
    await settle();
    http.expectOne('/api/v1/commitments/A').flush(commitment('A', 2, 'Theirs'));
    await saving;
    await open(commitment('B', 7, 'Title of B'));
    expect([store.theirs(), ...shown()]).toEqual([null, 'B', 'Title of B']);
  });
});
