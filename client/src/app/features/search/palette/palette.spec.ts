import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { problemInterceptor } from '../../../core/api/problem.interceptor';
import { settle } from '../../../core/testing/settle';
import { provideWords, speak } from '../../../core/testing/words-testing';
import { Palette } from './palette';

/** How long the palette waits for the next letter, and a little more. */
const REST_MS = 250;

async function setUp() {
  HTMLDialogElement.prototype.showModal = () => undefined;
  HTMLDialogElement.prototype.close = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const navigate = jest.fn().mockResolvedValue(true);
  TestBed.configureTestingModule({
    providers: [
      ...provideWords(),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: Router, useValue: { navigate, navigateByUrl: navigate } },
    ],
  });
  await speak('en');
  const fixture = TestBed.createComponent(Palette);
  fixture.autoDetectChanges();
  await rest(20);
  const host = fixture.nativeElement as HTMLElement;
  const field = host.querySelector('input') as HTMLInputElement;
  const http = TestBed.inject(HttpTestingController);
  const strike = async (key: string) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
  };
  const type = (words: string) => {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  };
  const asked = (words: string) => http.expectOne((request) => request.params.get('q') === words);
  const find = async (words: string) => {
    type(words);
    await rest(REST_MS);
    asked(words).flush(hitsFor(words));
    await settle();
  };
  const lines = () => [...host.querySelectorAll('[role=option] .text')].map((one) => one.textContent.trim());
  return { host, http, navigate, strike, type, asked, find, lines };
}

async function rest(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
  await settle();
}

const hitsFor = (words: string) => ({
  hits: [
    {
      type: 'release',
      id: words,
      title: `Of the ${words}`,
      excerpt: words,
      found: [],
      language: 'en',
      source: { slug: 'q', name: 'Q', fictional: false },
    },
  ],
});

describe('the palette', () => {
  it('opens what was found for the words that are typed', async () => {
    const { navigate, strike, find, lines } = await setUp();
    await find('bridge');
    expect(lines()[0]).toBe('Of the bridge');
    await strike('Enter');
    expect(navigate).toHaveBeenCalledWith(['/releases', 'bridge'], { queryParams: {} });
  });

  it('waits on Enter for the answer to the words that are typed, and opens no older one', async () => {
    const { navigate, strike, type, asked, find } = await setUp();
    await find('bridge');
    type('school');
    await strike('Enter');
    expect(navigate).not.toHaveBeenCalled();
    asked('school').flush(hitsFor('school'));
    await settle();
    expect(navigate.mock.calls).toEqual([[['/releases', 'school'], { queryParams: {} }]]);
  });

  it('opens nothing by itself where one has typed on after Enter', async () => {
    const { navigate, strike, type, asked } = await setUp();
    type('school');
    await strike('Enter');
    const answer = asked('school');
    type('schools');
    answer.flush(hitsFor('school'));
    await settle();
    expect(navigate).not.toHaveBeenCalled();
  });

  it('opens nothing on Enter where nothing was found, and goes on', async () => {
    const { host, navigate, strike, type, asked, find, lines } = await setUp();
    type('zzzqqq');
    await strike('Enter');
    asked('zzzqqq').flush({ hits: [] });
    await settle();
    await strike('Enter');
    expect(host.textContent).toContain('Nothing was found.');
    expect(navigate).not.toHaveBeenCalled();
    await find('bridge');
    expect(lines()[0]).toBe('Of the bridge');
  });

  it('opens what was picked by arrow at once', async () => {
    const { navigate, strike, type } = await setUp();
    type('releases');
    await strike('ArrowDown');
    await strike('ArrowUp');
    await strike('Enter');
    expect(navigate).toHaveBeenCalledWith('/releases');
  });

  it('shows that the search failed, with no hits of older words', async () => {
    const { host, navigate, strike, type, asked, find, lines } = await setUp();
    await find('bridge');
    type('school');
    await strike('Enter');
    asked('school').error(new ProgressEvent('error'));
    await settle();
    expect(lines().join()).not.toContain('Of the bridge');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The search gave no answer.');
    expect(navigate).not.toHaveBeenCalled();
    host.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    asked('school').flush(hitsFor('school'));
    await settle();
    expect(lines()[0]).toBe('Of the school');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });
});
