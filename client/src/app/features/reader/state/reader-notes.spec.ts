import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Annotation } from '@uade/contracts';
import { Toasts } from '../../../core/feedback/toasts';
import { noteOn, openReader } from '../testing/open-reader';
import type { ReaderStore } from './reader.store';

async function setUp(annotations: readonly Annotation[] = []) {
  const reader = await openReader({ annotations });
  return { ...reader, undo: () => TestBed.inject(Toasts).undo() };
}

const ids = (store: ReaderStore) => store.reader()?.annotations.map(({ id }) => id);

describe('a note that was removed', () => {
  async function removed() {
    const all = await setUp([noteOn('A', 'n')]);
    const removing = all.notes.remove(noteOn('A', 'n'));
    expect(ids(all.store)).toEqual([]);
    all.http.expectOne('/api/v1/annotations/n').flush(null);
    await removing;
    return all;
  }

  it('is back in its place on undo', async () => {
    const { store, http, undo } = await removed();
    const undoing = undo();
    http.expectOne('/api/v1/annotations/n/restorations').flush({ ...noteOn('A', 'n'), version: 3 });
    await undoing;
    expect(ids(store)).toEqual(['n']);
    expect(store.selected()?.id).toBe('n');
  });

  it('is back without closing what has been begun by then', async () => {
    const { store, notes, http, undo } = await removed();
    const undoing = undo();
    notes.begin({ start: 6, end: 8 });
    http.expectOne('/api/v1/annotations/n/restorations').flush({ ...noteOn('A', 'n'), version: 3 });
    await undoing;
    expect(ids(store)).toEqual(['n']);
    expect(store.writing()?.span).toEqual({ start: 6, end: 8 });
  });

  it('does not come into another release that is read by then', async () => {
    const { store, http, open, undo } = await removed();
    await open('B');
    const undoing = undo();
    http.expectOne('/api/v1/annotations/n/restorations').flush({ ...noteOn('A', 'n'), version: 3 });
    await undoing;
    expect([store.reader()?.release.id, ids(store), store.selected()]).toEqual(['B', [], null]);
  });

  it('does not come into another release when the removal was refused', async () => {
    const { store, notes, http, open } = await setUp([noteOn('A', 'n')]);
    const removing = notes.remove(noteOn('A', 'n'));
    const late = http.expectOne('/api/v1/annotations/n');
    await open('B');
    late.flush({ code: 'internal', detail: 'D' }, { status: 500, statusText: 'No' });
    await removing;
    expect(ids(store)).toEqual([]);
  });
});

describe('a note that was rewritten', () => {
  it('does not come into another release on undo', async () => {
    const { store, notes, http, open, undo } = await setUp([noteOn('A', 'n')]);
    notes.begin(noteOn('A', 'n'), noteOn('A', 'n'));
    const writing = store.writing();
    if (!writing) throw new Error('nothing is written');
    const saving = notes.save(writing, 'Said twice.');
    http.expectOne('/api/v1/annotations/n').flush({ ...noteOn('A', 'n', 'Said twice.'), version: 2 });
    expect(await saving).toBe(true);
    expect(store.reader()?.annotations.map(({ body }) => body)).toEqual(['Said twice.']);
    await open('B');
    const undoing = undo();
    http.expectOne('/api/v1/annotations/n').flush({ ...noteOn('A', 'n'), version: 3 });
    await undoing;
    expect(ids(store)).toEqual([]);
  });
});

describe('a chain of undos', () => {
  const etag = (sent: TestRequest) => sent.request.headers.get('If-Match');

  it("follows the versions of one's own changes, back to before the note was written", async () => {
    const { store, notes, http, undo } = await setUp();
    const save = async (url: string, body: string, stored: Annotation) => {
      const writing = store.writing();
      if (!writing) throw new Error('nothing is written');
      const saving = notes.save(writing, body);
      http.expectOne(url).flush(stored);
      await saving;
    };
    const first = noteOn('A', 'n', 'First.');
    notes.begin({ start: 0, end: 5 });
    await save('/api/v1/annotations', 'First.', first);
    notes.begin(first, first);
    const second = { ...noteOn('A', 'n', 'Second.'), version: 2 };
    await save('/api/v1/annotations/n', 'Second.', second);
    const removing = notes.remove(second);
    http.expectOne('/api/v1/annotations/n').flush(null);
    await removing;

    const restoring = undo();
    const restored = http.expectOne('/api/v1/annotations/n/restorations');
    expect(etag(restored)).toBe('"3"');
    restored.flush({ ...second, version: 4 });
    await restoring;
    const rewriting = undo();
    const rewritten = http.expectOne('/api/v1/annotations/n');
    expect([etag(rewritten), rewritten.request.body]).toEqual(['"4"', { body: 'First.' }]);
    rewritten.flush({ ...first, version: 5 });
    await rewriting;
    const dropping = undo();
    const dropped = http.expectOne('/api/v1/annotations/n');
    expect([etag(dropped), dropped.request.method]).toEqual(['"5"', 'DELETE']);
    dropped.flush(null);
    await dropping;
    expect(ids(store)).toEqual([]);
  });
});

describe('a note that is being sent', () => {
  async function sending() {
    const all = await setUp();
    all.notes.begin({ start: 0, end: 5 });
    const writing = all.store.writing();
    if (!writing) throw new Error('nothing is written');
    const saving = all.notes.save(writing, 'First.');
    return { ...all, saving, sent: all.http.expectOne('/api/v1/annotations') };
  }

  it('closes its editor when it is stored', async () => {
    const { store, saving, sent } = await sending();
    sent.flush(noteOn('A', 'n', 'First.'));
    await saving;
    expect([store.writing(), store.selected()?.id]).toEqual([null, 'n']);
  });

  it('leaves the editor of the next one open', async () => {
    const { store, notes, saving, sent } = await sending();
    notes.begin({ start: 6, end: 8 });
    sent.flush(noteOn('A', 'n', 'First.'));
    await saving;
    expect(store.writing()?.span).toEqual({ start: 6, end: 8 });
    expect(ids(store)).toEqual(['n']);
  });

  it('does not come into another release that is read when it is stored', async () => {
    const { store, open, saving, sent } = await sending();
    await open('B');
    expect(store.writing()).toBeNull();
    sent.flush(noteOn('A', 'n', 'First.'));
    await saving;
    expect([ids(store), store.selected()]).toEqual([[], null]);
  });
});

describe('what was pointed at', () => {
  it('is not a place of the next release', async () => {
    const { store, open } = await setUp();
    store.pointed.set({ start: 0, end: 5 });
    store.selection.set({ start: 0, end: 5 });
    await open('B');
    expect([store.pointed(), store.selection(), store.place()]).toEqual([null, null, null]);
  });
});
