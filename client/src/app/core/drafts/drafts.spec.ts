import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Drafts, injectDraft } from './drafts';

const open = (name: () => string | null) =>
  TestBed.runInInjectionContext(() => injectDraft(name, () => ({ text: '' })));

/** What this tab sees of another one that writes a draft, or drops it. */
function inAnotherTab(name: string, value: unknown): void {
  const key = `uade.draft.${name}`;
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(value));
  dispatchEvent(new StorageEvent('storage', { key }));
}

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('begins empty and is kept from the first keystroke on', () => {
    const draft = open(() => 'note.a');
    expect([draft.value(), draft.state()]).toEqual([{ text: '' }, 'none']);
    draft.set({ text: 'W' });
    expect([draft.value(), draft.state()]).toEqual([{ text: 'W' }, 'kept']);
  });

  it('is there again after a reload', () => {
    open(() => 'note.a').set({ text: 'Was this said before?' });
    expect(open(() => 'note.a').value()).toEqual({ text: 'Was this said before?' });
    expect(open(() => 'note.b').state()).toBe('none');
  });

  it('follows its name', () => {
    const name = signal('note.a');
    const draft = open(name);
    draft.set({ text: 'first' });
    name.set('note.b');
    expect(draft.value()).toEqual({ text: '' });
    name.set('note.a');
    expect(draft.value()).toEqual({ text: 'first' });
  });

  it('is forgotten when it is discarded', () => {
    const draft = open(() => 'note.a');
    draft.set({ text: 'Sent' });
    draft.discard();
    expect([draft.value(), draft.state()]).toEqual([{ text: '' }, 'none']);
    expect(open(() => 'note.a').state()).toBe('none');
  });

  it('is forgotten when it was stored, and not the one that was begun meanwhile', () => {
    const name = signal('note.a');
    const draft = open(name);
    draft.set({ text: 'Sent' });
    const forget = draft.forgetting();
    name.set('note.b');
    draft.set({ text: 'Begun meanwhile' });
    forget();
    expect([draft.value(), draft.state()]).toEqual([{ text: 'Begun meanwhile' }, 'kept']);
    expect(open(() => 'note.b').value()).toEqual({ text: 'Begun meanwhile' });
    expect(open(() => 'note.a').state()).toBe('none');
  });

  it('is kept where more was typed, here or in another tab, before it was stored', () => {
    const draft = open(() => 'note.a');
    draft.set({ text: 'Sent' });
    const forget = draft.forgetting();
    draft.set({ text: 'Sent, and more' });
    forget();
    expect([draft.value(), draft.state()]).toEqual([{ text: 'Sent, and more' }, 'kept']);
    const forgetMore = draft.forgetting();
    inAnotherTab('note.a', { text: 'Typed in the other tab' });
    forgetMore();
    expect(open(() => 'note.a').value()).toEqual({ text: 'Typed in the other tab' });
  });

  it('follows what another tab types, and is gone once that tab has sent it', () => {
    const [draft, other] = [open(() => 'note.a'), open(() => 'note.b')];
    other.set({ text: 'Something else' });
    inAnotherTab('note.a', { text: 'Typed in the other tab' });
    expect([draft.value(), draft.state()]).toEqual([{ text: 'Typed in the other tab' }, 'kept']);
    inAnotherTab('note.a', null);
    expect([draft.value(), draft.state()]).toEqual([{ text: '' }, 'none']);
    expect(other.value()).toEqual({ text: 'Something else' });
  });

  it('says so where the browser keeps nothing, and still holds the words', () => {
    const refusing = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const draft = open(() => 'note.a');
    draft.set({ text: 'Held' });
    expect([draft.value(), draft.state()]).toEqual([{ text: 'Held' }, 'unkept']);
    refusing.mockRestore();
  });

  it('is listed by the beginning of its name', () => {
    const drafts = TestBed.inject(Drafts);
    drafts.write('note.v1.0-5', {});
    drafts.write('note.v2.0-5', {});
    localStorage.setItem('uade.theme', 'dark');
    expect(drafts.names('note.v1.')).toEqual(['note.v1.0-5']);
    drafts.drop('note.v1.0-5');
    expect(drafts.names('note.v1.')).toEqual([]);
  });

  it('is taken as nothing where what lies there cannot be read', () => {
    localStorage.setItem('uade.draft.note.a', '{broken');
    expect(open(() => 'note.a').state()).toBe('none');
  });
});
