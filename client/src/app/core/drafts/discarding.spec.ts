import { TestBed } from '@angular/core/testing';
import { Toasts } from '../feedback/toasts';
import { provideWords, speak } from '../testing/words-testing';
import { Discarding } from './discarding';
import { Drafts, injectDraft, whenBroughtBack } from './drafts';

async function setUp() {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('en');
  const open = (name: string) =>
    TestBed.runInInjectionContext(() =>
      injectDraft(
        () => name,
        () => '',
      ),
    );
  const [drafts, toasts] = [TestBed.inject(Drafts), TestBed.inject(Toasts)];
  return { open, drafts, toasts, discarding: TestBed.inject(Discarding) };
}

describe('a draft that is discarded', () => {
  beforeEach(() => localStorage.clear());

  it('comes back by undo, with all that was dropped with it', async () => {
    const { open, drafts, toasts, discarding } = await setUp();
    drafts.write('commitment.base.a', 'As it was');
    drafts.write('note.b', 'Another');
    const draft = open('commitment.edit.a');
    draft.set('Half a title');
    discarding.discard(() => {
      draft.discard();
      drafts.drop('commitment.base.a');
    });
    expect(toasts.current()).toMatchObject({ type: 'undo', deed: { text: 'Draft discarded' } });
    await toasts.undo();
    expect([draft.value(), draft.state()]).toEqual(['Half a title', 'kept']);
    expect(drafts.read('commitment.base.a')).toBe('As it was');
    expect(drafts.read('note.b')).toBe('Another');
    expect(toasts.canUndo()).toBe(false);
  });

  it('is told of when it comes back, so that its form can open', async () => {
    const { open, toasts, discarding } = await setUp();
    const came: string[] = [];
    TestBed.runInInjectionContext(() => whenBroughtBack((names) => came.push(...names)));
    const draft = open('note.a');
    draft.set('Half a note');
    discarding.discard(() => draft.discard());
    expect(came).toEqual([]);
    expect(toasts.current()).toMatchObject({ deed: { text: 'Draft discarded', of: 'Half a note' } });
    await toasts.undo();
    expect(came).toEqual(['note.a']);
  });

  it('changes places with what was begun since, which can be had back too', async () => {
    const { open, toasts, discarding } = await setUp();
    const draft = open('note.a');
    draft.set('First');
    discarding.discard(() => draft.discard());
    open('note.a').set('Second');
    await toasts.undo();
    expect(open('note.a').value()).toBe('First');
    await toasts.undo();
    expect(open('note.a').value()).toBe('Second');
  });

  it('is nothing to undo where nothing was typed', async () => {
    const { open, toasts, discarding } = await setUp();
    discarding.discard(() => open('note.a').discard());
    expect(toasts.canUndo()).toBe(false);
  });
});
