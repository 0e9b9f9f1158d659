import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { of } from 'rxjs';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { Live, type LiveInterest } from '../../../core/live/live';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { BesidePage } from './beside-page';

const readerOf = (id: string, text: string) => ({
  release: { id, source: { name: 'Aqsu-Demo', fictional: true }, versions: [] },
  version: { id: `v-${id}`, text, title: `Title of ${id}`, language: 'en', publishedAt: null },
  statements: [],
  suggestions: [],
  mentions: [],
  annotations: [],
});

async function setUp() {
  const interests: LiveInterest[] = [];
  const follow = (interest: LiveInterest) => {
    interests.push(interest);
    return () => undefined;
  };
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideRouter([]),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      {
        provide: ActivatedRoute,
        useValue: { paramMap: of(convertToParamMap({ id: 'A', other: 'B' })) },
      },
      { provide: Live, useValue: { follow, state: () => 'live' } },
    ],
  });
  await speak('en', wordsOf('reader', 'stories'));
  const fixture = TestBed.createComponent(BesidePage);
  fixture.autoDetectChanges();
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.match('/api/v1/releases/A/story');
  const reading = (id: string) => http.expectOne(`/api/v1/releases/${id}/reader`);
  reading('A').flush(readerOf('A', 'Words of A.'));
  reading('B').flush(readerOf('B', 'Words of B.'));
  await settle();
  const refresh = () =>
    Promise.all(
      interests
        .filter(({ touches }) => touches({ name: 'commitment.changed', ids: {} } as never))
        .map((interest) => interest.refresh()),
    );
  return { host: fixture.nativeElement as HTMLElement, reading, refresh };
}

describe('two texts that stand side by side', () => {
  it('are read again while they are shown', async () => {
    const { host, reading, refresh } = await setUp();
    const refreshing = refresh();
    await settle();
    expect(host.textContent).toContain('Words of A.');
    reading('A').flush(readerOf('A', 'Other words of A.'));
    reading('B').flush(readerOf('B', 'Words of B.'));
    await refreshing;
    await settle();
    expect(host.textContent).toContain('Other words of A.');
  });

  it('stay where a reading again fails, which whoever paces it is told', async () => {
    const { host, reading, refresh } = await setUp();
    const refreshing = refresh();
    reading('A').error(new ProgressEvent('error'));
    reading('B').flush(readerOf('B', 'Words of B.'));
    await expect(refreshing).rejects.toThrow();
    await settle();
    expect(host.querySelector('[role=alert]')).toBeNull();
    expect(host.textContent).toContain('Words of A.');
  });
});
