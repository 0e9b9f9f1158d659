import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { releaseFilters } from './release-filters';
import { ReleasesStore } from './releases.store';

const WORDS = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

@Component({ selector: 'uade-probe', template: '', providers: [ReleasesStore] })
class Probe {
  readonly store = inject(ReleasesStore);
  readonly filters = releaseFilters(this.store);
}

/** Let a navigation that was begun end. */
const settle = () => new Promise((done) => setTimeout(done));

async function open(address: string) {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'releases', component: Probe }]),
    ],
  });
  await speak('en', { releases: WORDS });
  const harness = await RouterTestingHarness.create();
  const probe = await harness.navigateByUrl(address, Probe);
  TestBed.tick();
  return { ...probe, http: TestBed.inject(HttpTestingController) };
}

describe('the list of releases', () => {
  it('asks for what the address says, and so does its CSV', async () => {
    const { store, http } = await open('/releases?q=maslikhats&source=el-kz&source=akorda&has=undecided');
    const { request } = http.expectOne(({ url }) => url === '/api/v1/releases');
    expect(request.params.toString()).toBe('q=maslikhats&source=el-kz&source=akorda&has=undecided&limit=60');
    expect(store.warc()).toBe(
      '/api/v1/reports/releases.warc.gz?q=maslikhats&source=el-kz&source=akorda&has=undecided',
    );
    expect(store.csv()).toBe(
      '/api/v1/reports/releases.csv?q=maslikhats&source=el-kz&source=akorda&has=undecided',
    );
    expect(store.filtered()).toBe(true);
  });

  it('is not filtered by the words looked for, which stay with the order when the filters are dropped', async () => {
    const { store } = await open('/releases?q=maslikhats&sort=oldest');
    expect(store.filtered()).toBe(false);
    await store.url.put('language', ['kk']);
    expect(store.filtered()).toBe(true);
    await TestBed.inject(Router).navigateByUrl(
      '/releases?q=maslikhats&sort=oldest&language=kk&has=undecided',
    );
    store.dropFilters();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/releases?q=maslikhats&sort=oldest');
  });

  it('is asked anew when a filter changes, and not filtered by its order', async () => {
    const { store, http } = await open('/releases?sort=oldest');
    http.expectOne(({ url }) => url === '/api/v1/releases');
    expect(store.filtered()).toBe(false);
    await store.url.put('language', ['kk']);
    TestBed.tick();
    const { request } = http.expectOne(({ url }) => url === '/api/v1/releases');
    expect(request.params.getAll('language')).toEqual(['kk']);
  });

  it('offers periods that end today in Almaty, and the one of the address', async () => {
    const { filters } = await open('/releases?from=2023-03-01');
    const period = filters.groups().find(({ name }) => name === 'from');
    expect(period?.options).toEqual([
      { value: '2026-11-17', label: 'the last 7 days' },
      { value: '2026-10-25', label: 'the last 30 days' },
      { value: '2025-11-24', label: 'the last 12 months' },
      { value: '2023-03-01', label: 'since 1 March 2023' },
    ]);
    expect(filters.values()['from']).toEqual(['2023-03-01']);
  });
});
