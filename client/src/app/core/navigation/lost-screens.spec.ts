import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withNavigationErrorHandler, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problemInterceptor } from '../api/problem.interceptor';
import { Toasts } from '../feedback/toasts';
import { provideWords, speak } from '../testing/words-testing';
import { LOAD_ADDRESS, LostScreens } from './lost-screens';

@Component({ selector: 'uade-probe', template: '' })
class Probe {}

/** Let promises settle. */
const settle = () => new Promise((done) => setTimeout(done));

async function setUp(start: string | null = '/here') {
  const files = { there: false };
  const loaded: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: LOAD_ADDRESS, useValue: (address: string) => loaded.push(address) },
      provideRouter(
        [
          { path: 'here', component: Probe },
          { path: 'elsewhere', component: Probe },
          {
            path: 'lost',
            loadComponent: () =>
              files.there
                ? Promise.resolve(Probe)
                : Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
          },
        ],
        withNavigationErrorHandler((error) => void inject(LostScreens).failed(error)),
        withRouterConfig({ resolveNavigationPromiseOnError: true }),
      ),
    ],
  });
  await speak('en');
  const harness = await RouterTestingHarness.create();
  if (start !== null) await harness.navigateByUrl(start);
  const [router, http] = [TestBed.inject(Router), TestBed.inject(HttpTestingController)];
  const answer = async (isThere: boolean) => {
    const asked = http.expectOne('/api/v1/session');
    if (isThere) asked.flush({ id: 'a', name: 'Analyst' });
    else asked.error(new ProgressEvent('error'), { status: 0 });
    await settle();
  };
  return { files, loaded, router, answer, toasts: TestBed.inject(Toasts) };
}

describe('a screen whose code does not come', () => {
  it('is said to be out of reach where the server is, and can be tried again', async () => {
    const { files, loaded, router, answer, toasts } = await setUp();
    expect(await router.navigateByUrl('/lost?q=a')).toBe(false);
    await answer(false);
    expect(toasts.current()).toMatchObject({ type: 'problem', error: { problem: { code: 'offline' } } });
    expect([router.url, loaded]).toEqual(['/here', []]);
    files.there = true;
    toasts.retry();
    await settle();
    expect(router.url).toBe('/lost?q=a');
  });

  it('is loaded as a page of its own where the server answers: it has been built anew', async () => {
    const { loaded, router, answer, toasts } = await setUp();
    await router.navigateByUrl('/lost?q=a');
    await answer(true);
    expect([loaded, toasts.current()]).toEqual([['/lost?q=a'], null]);
  });

  it('is not loaded again and again where it is the first of the page', async () => {
    const { loaded, router, answer, toasts } = await setUp(null);
    await router.navigateByUrl('/lost');
    await answer(true);
    expect(loaded).toEqual([]);
    expect(toasts.current()).toMatchObject({ type: 'problem' });
  });

  it('is of no interest to who has gone elsewhere meanwhile', async () => {
    const { loaded, router, answer, toasts } = await setUp();
    await router.navigateByUrl('/lost');
    await router.navigateByUrl('/elsewhere');
    await answer(true);
    expect([loaded, toasts.current()]).toEqual([[], null]);
  });
});

describe('a part that does not come', () => {
  it('has the page loaded anew once the server answers', async () => {
    const { loaded, answer, toasts } = await setUp('/here');
    void TestBed.inject(LostScreens).failedPart();
    await answer(false);
    expect(toasts.current()).toMatchObject({ type: 'problem' });
    toasts.retry();
    await answer(true);
    expect(loaded).toEqual(['/here']);
  });
});
