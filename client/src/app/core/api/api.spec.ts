import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { createEnvironmentInjector, EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settle } from '../testing/settle';
import { Api } from './api';
import { type ProblemError, UNANSWERED } from './problem';

/** A resource of a screen that can be left. */
async function setUp() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const screen = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  const id = signal('a');
  const resource = runInInjectionContext(screen, () =>
    TestBed.inject(Api).resource('/edits/{id}', () => ({ params: { id: id() } })),
  );
  TestBed.tick();
  http.expectOne('/api/v1/edits/a').flush({ id: 'a' });
  await settle();
  return { http, screen, id, resource };
}

describe('what is written to the API', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function writing(write: (api: Api) => Promise<unknown>) {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const refused = jest.fn<void, [ProblemError]>();
    write(TestBed.inject(Api)).catch(refused);
    const asked = TestBed.inject(HttpTestingController).expectOne(() => true);
    return { asked, refused };
  }

  it('is refused after half a minute without an answer, and no longer waited for', async () => {
    const { asked, refused } = writing((api) =>
      api.patch('/commitments/{id}', { params: { id: 'a' }, version: 1, body: {} }),
    );
    await jest.advanceTimersByTimeAsync(29_000);
    expect(refused).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refused.mock.calls[0]?.[0].problem.code).toBe(UNANSWERED);
    expect(asked.cancelled).toBe(true);
  });

  it('has the same key when it is sent again because no answer came, and another one once it was answered', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const api = TestBed.inject(Api);
    const http = TestBed.inject(HttpTestingController);
    const body = { versionId: 'v', start: 0, end: 5, body: 'Which?' };
    const keyOf = (given: object, status: number | null) => {
      api.post('/annotations', { body: { ...body, ...given } }).catch(() => undefined);
      const asked = http.expectOne('/api/v1/annotations');
      if (status === null) asked.error(new ProgressEvent('error'));
      else asked.flush({}, { status, statusText: '' });
      return asked.request.headers.get('Idempotency-Key');
    };
    const first = keyOf({}, null);
    expect(first).toMatch(/^[0-9a-f-]+$/);
    expect(keyOf({ body: 'Who?' }, null)).not.toBe(first);
    expect(keyOf({}, 201)).toBe(first);
    expect(keyOf({}, 201)).not.toBe(first);
  });

  it('takes its time where the server asks other sites', async () => {
    const { asked, refused } = writing((api) =>
      api.post('/sources/discover', { body: { url: 'https://qala-pressi.example' } }),
    );
    await jest.advanceTimersByTimeAsync(120_000);
    expect([refused.mock.calls, asked.cancelled]).toEqual([[], false]);
  });
});

describe('a resource of the API', () => {
  it('follows what is asked for as long as whoever called it lives', async () => {
    const { http, id, resource } = await setUp();
    expect(resource.value()).toEqual({ id: 'a' });
    id.set('b');
    TestBed.tick();
    http.expectOne('/api/v1/edits/b').flush({ id: 'b' });
    await settle();
    expect(resource.value()).toEqual({ id: 'b' });
  });

  it('asks nothing and holds nothing once its screen is left', async () => {
    const { http, screen, id, resource } = await setUp();
    screen.destroy();
    id.set('b');
    TestBed.tick();
    http.expectNone('/api/v1/edits/b');
    expect(resource.hasValue()).toBe(false);
  });
});
