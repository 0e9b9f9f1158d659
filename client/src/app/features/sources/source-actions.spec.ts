import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Source } from '@uade/contracts';
import { problemInterceptor } from '../../core/api/problem.interceptor';
import { Toasts } from '../../core/feedback/toasts';
import { provideWords, speak } from '../../core/testing/words-testing';
import { SourceActions } from './source-actions';
import { SOURCE_WORDS } from './source-words';

const active = { id: 's1', name: 'Aqsu-Demo', version: 4, state: 'active' } as Source;
const paused = { ...active, version: 5, state: 'paused' } as Source;
const problem = { type: 'about:blank', title: 'T', detail: 'D', remedy: null, requestId: 'r' };

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  await speak('en', { sources: SOURCE_WORDS });
  const taken: Source[] = [];
  return {
    actions: TestBed.inject(SourceActions),
    toasts: TestBed.inject(Toasts),
    http: TestBed.inject(HttpTestingController),
    taken,
    take: (source: Source) => void taken.push(source),
  };
}

describe('pausing a source', () => {
  it('sends the version that was seen, and undo takes it up again with the new one', async () => {
    const { actions, toasts, http, taken, take } = await setUp();
    const done = actions.turn(active, take);
    expect(toasts.current()).toMatchObject({ type: 'undo', deed: { text: 'Paused: Aqsu-Demo' } });
    const pause = http.expectOne('/api/v1/sources/s1/pauses');
    expect(pause.request.headers.get('If-Match')).toBe('"4"');
    pause.flush(paused);
    await done;
    const undoing = toasts.undo();
    await new Promise((settled) => setTimeout(settled));
    const resume = http.expectOne('/api/v1/sources/s1/resumptions');
    expect(resume.request.headers.get('If-Match')).toBe('"5"');
    resume.flush({ ...active, version: 6 });
    await undoing;
    expect(taken.map(({ version }) => version)).toEqual([5, 6]);
  });

  it('shows how it stands where somebody else was faster, with nothing left to undo', async () => {
    const { actions, toasts, http, taken, take } = await setUp();
    const done = actions.turn(active, take);
    http
      .expectOne('/api/v1/sources/s1/pauses')
      .flush(
        { ...problem, status: 412, code: 'stale-version', current: paused },
        { status: 412, statusText: 'Stale' },
      );
    await done;
    expect(taken).toEqual([paused]);
    expect(toasts.canUndo()).toBe(false);
    expect(toasts.current()?.type).toBe('problem');
  });
});

describe('polling a source now', () => {
  it('gives nothing where it is refused, and says why', async () => {
    const { actions, toasts, http } = await setUp();
    const done = actions.poll(active);
    http
      .expectOne('/api/v1/sources/s1/polls')
      .flush({ ...problem, status: 409, code: 'not-allowed-transition' }, { status: 409, statusText: 'No' });
    expect(await done).toBeNull();
    expect(toasts.current()?.type).toBe('problem');
  });
});
