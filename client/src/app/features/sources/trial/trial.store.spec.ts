import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SourcePreview } from '@uade/contracts';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { provideWords, speak } from '../../../core/testing/words-testing';
import { SOURCE_WORDS } from '../source-words';
import { TrialStore } from './trial.store';

const ADDRESS = '/api/v1/sources/preview';
const settings = {
  discovery: 'feed',
  discoveryUrls: ['https://aqsu.example/feed.xml'],
  listingSelectors: null,
  articleSelectors: null,
  itemUrl: null,
} as const;
const asked = { ...settings, discoveryUrls: [...settings.discoveryUrls] };
const preview = (itemCount: number): SourcePreview => ({
  itemCount,
  items: [],
  article: null,
  trouble: null,
});

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      TrialStore,
    ],
  });
  await speak('en', { sources: SOURCE_WORDS });
  return { store: TestBed.inject(TrialStore), http: TestBed.inject(HttpTestingController) };
}

describe('trying settings out', () => {
  it('shows the preview, and knows when the settings are no longer those of it', async () => {
    const { store, http } = await setUp();
    const done = store.run(asked);
    expect(store.busy()).toBe(true);
    http.expectOne(ADDRESS).flush(preview(6));
    await done;
    expect([store.busy(), store.preview()?.itemCount]).toEqual([false, 6]);
    expect(store.shows({ ...asked, itemUrl: 'https://aqsu.example/1' })).toBe(true);
    expect(store.shows({ ...asked, discoveryUrls: ['https://aqsu.example/other.xml'] })).toBe(false);
  });

  it('drops the answer to an older question', async () => {
    const { store, http } = await setUp();
    const first = store.run(asked);
    const second = store.run({ ...asked, discovery: 'sitemap' });
    const [older, newer] = http.match(ADDRESS);
    newer?.flush(preview(2));
    older?.flush(preview(9));
    await Promise.all([first, second]);
    expect(store.preview()?.itemCount).toBe(2);
  });

  it('waits no longer when it is stopped, and keeps what was seen', async () => {
    const { store, http } = await setUp();
    const done = store.run(asked);
    http.expectOne(ADDRESS).flush(preview(6));
    await done;
    const late = store.run(asked);
    store.stop();
    expect(store.busy()).toBe(false);
    http.expectOne(ADDRESS).flush(preview(1));
    await late;
    expect(store.preview()?.itemCount).toBe(6);
  });

  it('keeps what was seen where the server refuses, and says why', async () => {
    const { store, http } = await setUp();
    const done = store.run(asked);
    http.expectOne(ADDRESS).flush(null, { status: 503, statusText: 'Unavailable' });
    await done;
    expect(store.problem()?.problem.status).toBe(503);
    expect(store.busy()).toBe(false);
  });
});
