import { TestBed } from '@angular/core/testing';
import type { Suggestion } from '@uade/contracts';
import { Drafts } from '../../../core/drafts/drafts';
import { settle } from '../../../core/testing/settle';
import { type Marked, noteOn, openReader } from '../testing/open-reader';
import { Inspector } from './inspector';

async function setUp(marked?: Marked) {
  const reader = await openReader(marked);
  const fixture = TestBed.createComponent(Inspector);
  const host = fixture.nativeElement as HTMLElement;
  const begin = async (start: number, end: number) => {
    reader.notes.begin({ start, end });
    await settle();
    return host.querySelector('textarea') as HTMLTextAreaElement;
  };
  const type = (field: HTMLTextAreaElement, text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  fixture.autoDetectChanges();
  await settle();
  const press = (name: string) =>
    [...host.querySelectorAll('button')].find((button) => button.textContent.includes(name))?.click();
  return {
    ...reader,
    inspector: fixture.componentInstance,
    host,
    begin,
    type,
    press,
    drafts: TestBed.inject(Drafts),
  };
}

describe('a note that is stored while the next one is being written', () => {
  it('has its own draft forgotten, and not that of the next one', async () => {
    const { http, begin, type, press, drafts } = await setUp();
    const field = await begin(0, 5);
    type(field, 'First.');
    await settle();
    press('Save');
    const sent = http.expectOne('/api/v1/annotations');
    type(await begin(6, 8), 'Second.');
    sent.flush(noteOn('A', 'n', 'First.'));
    await settle();
    expect([drafts.read('note.v-A.0-5'), drafts.read('note.v-A.6-8')]).toEqual([null, 'Second.']);
  });
});

describe('the search for a commitment that is said once more', () => {
  const pledge = {
    id: 's',
    start: 0,
    end: 5,
    quote: 'Words',
    type: 'commitment',
    state: 'open',
    kind: 'pledge',
  };
  const marked = { suggestions: [{ ...pledge, rule: 'en.pledge', score: 0.7, target: null }] };

  it('gives the focus back to where it was when it was opened, and not to what opens it again', async () => {
    const { store, host, inspector } = await setUp(marked as unknown as { suggestions: Suggestion[] });
    document.body.append(host);
    const before = document.body.appendChild(document.createElement('button'));
    store.select('s');
    await settle();
    before.focus();
    inspector.startJoining('s');
    await settle();
    const search = host.querySelector<HTMLInputElement>('input[type=search]');
    expect(document.activeElement).toBe(search);
    search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await settle();
    expect([host.querySelector('input[type=search]'), document.activeElement]).toEqual([null, before]);
  });
});

describe('a claim', () => {
  const claim = { id: 'c', start: 0, end: 5, quote: 'Words', type: 'claim', state: 'open', kind: null };
  const marked = { suggestions: [{ ...claim, rule: 'en.claim', score: 0.7, target: null }] };

  it('is not offered for a decision, but for a note on its words', async () => {
    const { store, host, press } = await setUp(marked as unknown as { suggestions: Suggestion[] });
    store.select('c');
    await settle();
    expect(host.querySelector('uade-decision-bar')).toBeNull();
    expect(host.textContent).toContain('Claims are shown and not decided yet.');
    press('Write a note');
    expect(store.writing()).toEqual({
      type: 'note',
      span: expect.objectContaining({ start: 0, end: 5 }),
      note: null,
    });
  });
});

describe('a commitment that is entered by hand', () => {
  it('has the focus in its first field, as a note has', async () => {
    const { store, http, host } = await setUp();
    document.body.append(host);
    store.write('commitment', { start: 0, end: 5 });
    await settle();
    http.match('/api/v1/topics');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    document.body.replaceChildren();
  });
});
