import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { AuditList } from './audit-list';

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  await speak('en', wordsOf('tracking'));
  const fixture = TestBed.createComponent(AuditList);
  fixture.componentRef.setInput('subject', 'c');
  fixture.autoDetectChanges();
  await settle();
  const http = TestBed.inject(HttpTestingController);
  const host = fixture.nativeElement as HTMLElement;
  const shown = () => host.textContent.replace(/\s+/g, ' ').trim();
  return { host, shown, reading: () => http.expectOne(({ url }) => url === '/api/v1/audit-entries') };
}

const NONE = 'No decisions yet.';

describe('the decisions about one thing', () => {
  it('are none only where the server says so', async () => {
    const { shown, reading } = await setUp();
    expect(shown()).not.toContain(NONE);
    reading().flush({ items: [], next: null });
    await settle();
    expect(shown()).toBe(NONE);
  });

  it('are not said to be none where they could not be read', async () => {
    const { host, shown, reading } = await setUp();
    reading().error(new ProgressEvent('error'));
    await settle();
    expect(shown()).not.toContain(NONE);
    host.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    reading().flush({ items: [], next: null });
    await settle();
    expect(shown()).toBe(NONE);
  });
});
