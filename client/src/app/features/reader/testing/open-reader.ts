import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, Router } from '@angular/router';
import type { Annotation, Reader, Suggestion } from '@uade/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { ReaderDecisions } from '../state/reader-decisions';
import { ReaderNotes } from '../state/reader-notes';
import { ReaderStore } from '../state/reader.store';

/** What is marked in a release that a spec reads. */
export interface Marked {
  readonly annotations?: readonly Annotation[];
  readonly suggestions?: readonly Suggestion[];
}

/** A note on the first words of a release. */
export const noteOn = (release: string, id: string, body = 'Said before.') =>
  ({
    id,
    version: 1,
    versionId: `v-${release}`,
    start: 0,
    end: 5,
    quote: 'Words',
    body,
    creator: { id: 'u', name: 'Analyst' },
    createdAt: '2026-11-24T05:00:00Z',
    changedAt: '2026-11-24T05:00:00Z',
  }) as Annotation;

const readerOf = (release: string, { annotations = [], suggestions = [] }: Marked) =>
  ({
    release: { id: release, versions: [] },
    version: { id: `v-${release}`, number: 1, text: 'Words of a release.', language: 'en', sentences: [] },
    statements: [],
    suggestions,
    mentions: [],
    annotations,
  }) as unknown as Reader;

/** The state of a reader that shows release A, and goes from one release to the next as the address does. */
export async function openReader(marked: Marked = {}) {
  localStorage.clear();
  const address = new BehaviorSubject(convertToParamMap({ id: 'A' }));
  const query = convertToParamMap({});
  const route = {
    paramMap: address,
    queryParamMap: new BehaviorSubject(query),
    snapshot: { queryParamMap: query },
  };
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: route },
      { provide: Router, useValue: { navigate: () => Promise.resolve(true) } },
      ReaderStore,
      ReaderDecisions,
      ReaderNotes,
    ],
  });
  await speak('en', wordsOf('reader', 'annotations', 'commitments', 'suggestions'));
  const store = TestBed.inject(ReaderStore);
  const http = TestBed.inject(HttpTestingController);
  const read = async (release: string, marked: Marked = {}) => {
    TestBed.tick();
    http
      .expectOne((request) => request.url === `/api/v1/releases/${release}/reader`)
      .flush(readerOf(release, marked));
    await settle();
  };
  await read('A', marked);
  const open = (release: string) => {
    address.next(convertToParamMap({ id: release }));
    return read(release);
  };
  return { store, notes: TestBed.inject(ReaderNotes), http, open };
}
