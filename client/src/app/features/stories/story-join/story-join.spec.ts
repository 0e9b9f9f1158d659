import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReleaseRow } from '@uade/contracts';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../core/testing/words-testing';
import { StoryJoin } from './story-join';

const row = (id: string) =>
  ({
    id,
    title: `Title of ${id}`,
    language: 'en',
    source: { name: 'Qala Pressi' },
    publishedAt: null,
  }) as ReleaseRow;

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  await speak('en', wordsOf('stories'));
  const fixture = TestBed.createComponent(StoryJoin);
  fixture.componentRef.setInput('releaseId', 'own');
  const joined: string[] = [];
  fixture.componentInstance.joined.subscribe(({ releaseId }) => joined.push(releaseId));
  fixture.autoDetectChanges();
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const http = TestBed.inject(HttpTestingController);
  const write = async (selector: string, text: string) => {
    const field = host.querySelector(selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const reading = () => http.expectOne(({ url }) => url === '/api/v1/releases');
  const find = async (words: string, ...ids: readonly string[]) => {
    await write('input[type=search]', words);
    reading().flush({ items: ids.map(row), next: null, total: ids.length });
    await settle();
  };
  const submit = host.querySelector('button[type=submit]') as HTMLButtonElement;
  return { host, joined, write, reading, find, submit };
}

describe('the release that another is joined to', () => {
  it('is the one picked among those found', async () => {
    const { host, joined, write, find, submit } = await setUp();
    await find('bridge', 'own', 'a', 'b');
    host.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await write('[required]', 'The same opening.');
    submit.click();
    expect(joined).toEqual(['b']);
  });

  it('is none any more when it is not among those shown', async () => {
    const { host, joined, write, find, submit } = await setUp();
    await find('bridge', 'a', 'b');
    host.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await write('[required]', 'The same opening.');
    await find('school', 'c');
    expect(submit.disabled).toBe(true);
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(joined).toEqual([]);
  });

  it('can be looked for again where the search failed', async () => {
    const { host, write, reading } = await setUp();
    await write('input[type=search]', 'bridge');
    reading().error(new ProgressEvent('error'));
    await settle();
    const alert = host.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('The server does not answer.');
    alert?.querySelector('button')?.click();
    await settle();
    reading().flush({ items: [row('a')], next: null, total: 1 });
    await settle();
    expect(host.textContent).toContain('Title of a');
  });
});
