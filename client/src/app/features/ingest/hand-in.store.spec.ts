import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { IngestResult } from '@uade/contracts';
import { HandInStore } from './hand-in.store';

const result = (outcome: IngestResult['outcome']): IngestResult => ({
  outcome,
  captureId: 'c',
  releaseId: 'r',
  versionId: 'v',
  title: 'A bridge',
  suggestions: 2,
});
const refusal = {
  type: 'about:blank',
  title: 'No article',
  status: 422,
  code: 'no-article-found',
  detail: 'There is no article.',
};

describe('handing in', () => {
  let store: HandInStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [HandInStore, provideHttpClient(), provideHttpClientTesting()],
    });
    store = TestBed.inject(HandInStore);
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  const states = () => store.handed().map(({ progress }) => progress.state);
  const file = (name: string) => new File(['words'], name, { type: 'text/plain' });
  const next = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return http.expectOne({ method: 'POST', url: '/api/v1/captures' });
  };

  it('sends one after the other, and goes on behind what is refused', async () => {
    const first = store.handInFile('el-kz', { file: file('a.txt'), url: 'https://el.kz/a' });
    const second = store.handInText('el-kz', 'Words.');
    const one = await next();
    expect(states()).toEqual(['reading', 'waiting']);
    const form = one.request.body as FormData;
    expect([form.get('source'), form.get('url'), (form.get('file') as File).name]).toEqual([
      'el-kz',
      'https://el.kz/a',
      'a.txt',
    ]);
    one.flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await first;
    const two = await next();
    expect(states()).toEqual(['refused', 'reading']);
    expect(two.request.body).toEqual({ method: 'pasted', source: 'el-kz', text: 'Words.' });
    two.flush(result('unchanged'));
    expect(await second).toEqual({ state: 'unchanged', result: result('unchanged') });
    expect(states()).toEqual(['refused', 'unchanged']);
  });

  it('names no address where none was given', async () => {
    const sent = store.handInFile('el-kz', { file: file('a.txt'), url: '' });
    const request = await next();
    expect((request.request.body as FormData).has('url')).toBe(false);
    request.flush(result('imported'));
    await sent;
    expect(states()).toEqual(['imported']);
  });
});
