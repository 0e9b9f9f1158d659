import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { CommitmentSearch } from '../commitment-search/commitment-search';
import { JoinCommitment, type Joined } from './join-commitment';

const commitment = {
  id: 'c',
  title: 'A bridge',
  language: 'en',
  status: 'not-yet-rated',
  kind: 'pledge',
  source: { slug: 'q', name: 'Q', fictional: false },
};

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  await speak('en', wordsOf('reader'));
  const fixture = TestBed.createComponent(JoinCommitment);
  fixture.componentRef.setInput('suggestion', { id: 's', quote: 'A bridge.', topic: null });
  const joined: Joined[] = [];
  fixture.componentInstance.joined.subscribe((one) => joined.push(one));
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.autoDetectChanges();
  await settle();
  const http = TestBed.inject(HttpTestingController);
  const list = () => http.expectOne(({ url }) => url === '/api/v1/commitments');
  const matches = () => http.expectOne('/api/v1/suggestions/s/matches');
  return { host: fixture.nativeElement as HTMLElement, joined, list, matches };
}

describe('the commitments that a suggestion may repeat', () => {
  it('are said to be none only where both searches say so', async () => {
    const { host, list, matches } = await setUp();
    list().flush({ items: [], next: null, total: 0 });
    matches().error(new ProgressEvent('error'));
    await settle();
    expect(host.textContent).not.toContain('No commitment found.');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The server does not answer.');
  });

  it('are asked for again where they could not be read, and shown beside what could', async () => {
    const { host, list, matches } = await setUp();
    list().error(new ProgressEvent('error'));
    matches().flush([{ commitment, score: 0.6, reasons: [] }]);
    await settle();
    expect(host.textContent).toContain('A bridge');
    host.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    list().flush({
      items: [commitment, { ...commitment, id: 'd', title: 'A school' }],
      next: null,
      total: 2,
    });
    await settle();
    expect(host.textContent).toContain('A school');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });

  it('are looked for with the focus in the search, where Enter takes the first once it is found', async () => {
    const { host, joined, list, matches } = await setUp();
    const search = host.querySelector<HTMLInputElement>('input[type=search]');
    expect(document.activeElement).toBe(search);
    const enter = () =>
      search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true }));
    enter();
    expect(joined).toEqual([]);
    list().flush({ items: [{ ...commitment, id: 'd', title: 'A school' }], next: null, total: 1 });
    matches().flush([{ commitment, score: 0.6, reasons: [] }]);
    await settle();
    expect(host.querySelector('#cs-first')?.textContent).toContain('Enter takes the first: A bridge');
    enter();
    expect(joined).toEqual([{ commitmentId: 'c', role: 'repeated' }]);
    document.body.replaceChildren();
  });

  it('are not taken by Enter where nothing was typed and no suggestion says what is meant', async () => {
    await setUp();
    const fixture = TestBed.createComponent(CommitmentSearch);
    const chosen: unknown[] = [];
    fixture.componentInstance.chosen.subscribe((one) => chosen.push(one));
    fixture.autoDetectChanges();
    await settle();
    const http = TestBed.inject(HttpTestingController);
    for (const one of http.match(({ url }) => url === '/api/v1/commitments'))
      one.flush({ items: [commitment], next: null, total: 1 });
    await settle();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.textContent).toContain('A bridge');
    host.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(chosen).toEqual([]);
  });
});
