import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReleaseStory, StoryDecision } from '@uade/contracts';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { Toasts } from '../../../core/feedback/toasts';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { StoryStore } from '../story.store';
import { StoryBox } from './story-box';

const decision = {
  id: 'd1',
  decision: 'split',
  actor: { id: 'u', name: 'Analyst' },
  at: '2026-11-24T05:00:00Z',
  reason: 'Another event.',
  undone: null,
} as unknown as StoryDecision;

const story = { members: [], languages: ['en'], releaseCount: 2, primaryId: 'o', since: null };
const placeOf = (version: number, decisions: readonly StoryDecision[] = []) =>
  ({ releaseId: 'r', version, story, pending: false, decisions }) as unknown as ReleaseStory;
const refusal = { status: 409, statusText: 'No' };

async function setUp(place = placeOf(1)) {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideRouter([]),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      StoryStore,
    ],
  });
  await speak('en', wordsOf('stories'));
  const fixture = TestBed.createComponent(StoryBox);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  fixture.componentRef.setInput('releaseId', 'r');
  fixture.autoDetectChanges();
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/releases/r/story').flush(place);
  await settle();
  const press = async (selector: string) => {
    const button = host.querySelector<HTMLElement>(selector);
    button?.focus();
    button?.click();
    await settle();
  };
  const type = async (text: string) => {
    const field = host.querySelector('form [required]') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const sent = () => http.expectOne('/api/v1/releases/r/story-decisions');
  const reason = () => host.querySelector<HTMLInputElement>('form [required]')?.value;
  return { host, press, type, sent, reason };
}

describe('a decision about a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('leaves the form with its reason where the server refuses it', async () => {
    const { press, type, sent, reason } = await setUp();
    await press('[data-ask="split"]');
    await type('Another event.');
    await press('form [type="submit"]');
    sent().flush({ code: 'conflict', detail: 'D' }, refusal);
    await settle();
    expect(reason()).toBe('Another event.');
    expect(document.activeElement).not.toBe(document.body);
    expect(TestBed.inject(Toasts).current()?.type).toBe('problem');
  });

  it('closes the form when it is stored, and gives the focus back to its button', async () => {
    const { press, type, sent, reason } = await setUp();
    await press('[data-ask="split"]');
    await type('Another event.');
    await press('form [type="submit"]');
    sent().flush(placeOf(2));
    await settle();
    expect(reason()).toBeUndefined();
    expect(document.activeElement?.getAttribute('data-ask')).toBe('split');
  });

  it('says why where it cannot be taken back', async () => {
    const { host, press, sent } = await setUp(placeOf(1, [decision]));
    await press('.decided button');
    sent().flush({ code: 'conflict', detail: 'Taken back already.' }, refusal);
    await settle();
    expect(TestBed.inject(Toasts).current()).toMatchObject({ error: { message: 'Taken back already.' } });
    expect(host.querySelector('.decided')).not.toBeNull();
  });

  it('leads the focus to the story when it is taken back with its button', async () => {
    const { host, press, sent } = await setUp(placeOf(1, [decision]));
    await press('.decided button');
    sent().flush(placeOf(2));
    await settle();
    expect(host.querySelector('.decided')).toBeNull();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });
});
