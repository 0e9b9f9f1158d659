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
  await speak('en', wordsOf('tracking', 'commitments'));
  const fixture = TestBed.createComponent(AuditList);
  fixture.componentRef.setInput('subject', 'c');
  fixture.componentRef.setInput('language', 'kk');
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

  it('call a retraction and a correction of a status by their names', async () => {
    const { host, reading } = await setUp();
    const entry = (kind: string) => ({
      id: kind,
      at: '2026-11-27T05:00:00Z',
      actor: { id: 'a', name: 'Analyst' },
      action: 'commitment.status-changed',
      subjectType: 'commitment',
      subjectId: 'c',
      reason: '',
      payload: { kind },
    });
    reading().flush({ items: ['change', 'correction', 'retraction'].map(entry) });
    await settle();
    const told = [...host.querySelectorAll('.action')].map(({ textContent }) => textContent);
    expect(told).toEqual(['changed the status', 'corrected the status', 'retracted a status']);
  });

  it('say what a change put in place of what', async () => {
    const { host, reading } = await setUp();
    const entry = {
      id: 'e',
      at: '2026-11-27T05:00:00Z',
      actor: { id: 'a', name: 'Analyst' },
      action: 'commitment.changed',
      subjectType: 'commitment',
      subjectId: 'c',
      reason: '',
      payload: {
        before: { title: 'Мектеп', kind: 'pledge' },
        changed: { title: 'Кітапхана', kind: 'pledge' },
      },
    };
    reading().flush({ items: [entry, { ...entry, id: 'o', payload: { changed: { title: 'Кітапхана' } } }] });
    await settle();
    const told = [...host.querySelectorAll('.change')];
    expect(told).toHaveLength(1);
    expect(told[0]?.textContent.replace(/\s+/g, ' ')).toContain('Title: ');
    expect(told[0]?.querySelector('del')?.textContent).toBe('Мектеп');
    expect(told[0]?.querySelector('ins')?.textContent).toBe('Кітапхана');
    expect(told[0]?.querySelector('[lang]')?.getAttribute('lang')).toBe('kk');
  });
});
