import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { JoinCommitment } from './join-commitment';

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
  fixture.autoDetectChanges();
  await settle();
  const http = TestBed.inject(HttpTestingController);
  const list = () => http.expectOne(({ url }) => url === '/api/v1/commitments');
  const matches = () => http.expectOne('/api/v1/suggestions/s/matches');
  return { host: fixture.nativeElement as HTMLElement, list, matches };
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
});
