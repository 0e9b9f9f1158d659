import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { OverviewPage } from './overview-page';

it('offers to add a source or to hand in a release where nothing has come in yet', async () => {
  TestBed.configureTestingModule({
    providers: [...provideWords(), provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  await speak('en', wordsOf('overview'));
  const fixture = TestBed.createComponent(OverviewPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/overview').flush({
    today: '2026-11-24',
    counts: { releases: 0 },
    toDecide: [],
    newestReleases: [],
    deadlines: [],
    fulfilmentByTopic: [],
    fulfilmentByYear: [],
  });
  await settle();
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  expect(page.querySelectorAll('uade-empty-state')).toHaveLength(1);
  expect(
    [...page.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['Add a source', '/sources/new'],
    ['Hand in a release', '/releases/new'],
  ]);
});
