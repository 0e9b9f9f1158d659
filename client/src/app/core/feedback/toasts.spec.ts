import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { OwnWrites } from '../api/own-writes';
import { toProblemError } from '../api/problem';
import { provideWords, speak } from '../testing/words-testing';
import { Announcer } from './announcer';
import { Toasts } from './toasts';

describe('undo', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('en');
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('undoes the last step first', async () => {
    const toasts = TestBed.inject(Toasts);
    const undone: string[] = [];
    toasts.offerUndo({ text: 'first' }, () => void undone.push('first'));
    toasts.offerUndo({ text: 'second' }, () => void undone.push('second'));
    await toasts.undo();
    await toasts.undo();
    await toasts.undo();
    expect(undone).toEqual(['second', 'first']);
    expect(toasts.canUndo()).toBe(false);
  });

  it('leaves the screen after a while, but not while it is being read', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.offerUndo({ text: 'done' }, () => undefined);
    toasts.hold();
    jest.advanceTimersByTime(60_000);
    expect(toasts.current()?.type).toBe('undo');
    toasts.release();
    jest.advanceTimersByTime(60_000);
    expect(toasts.current()).toBeNull();
    expect(toasts.canUndo()).toBe(true);
  });

  it('shows why an undo failed, and keeps that on the screen', async () => {
    const toasts = TestBed.inject(Toasts);
    toasts.offerUndo({ text: 'done' }, () => Promise.reject(new Error('gone')));
    await toasts.undo();
    jest.advanceTimersByTime(60_000);
    expect(toasts.current()).toMatchObject({ type: 'problem', error: { message: 'gone' } });
  });

  it('undoes a step that was not answered yet once it is, with what was answered', async () => {
    const toasts = TestBed.inject(Toasts);
    const undone: string[] = [];
    let answer: (text: string) => void = () => undefined;
    toasts.offerUndoOf(
      { text: 'sent' },
      new Promise<string>((done) => (answer = done)),
      (text) => void undone.push(text),
    );
    const undoing = toasts.undo();
    expect(undone).toEqual([]);
    answer('stored');
    await undoing;
    expect(undone).toEqual(['stored']);
  });

  it('takes the offer back when the step fails, and leaves the one before it', async () => {
    const toasts = TestBed.inject(Toasts);
    const undone: string[] = [];
    toasts.offerUndo({ text: 'first' }, () => void undone.push('first'));
    const refused = Promise.reject(new Error('refused'));
    toasts.offerUndoOf({ text: 'second' }, refused, () => void undone.push('second'));
    await refused.catch(() => undefined);
    await Promise.resolve();
    expect(toasts.current()).toBeNull();
    await toasts.undo();
    expect(undone).toEqual(['first']);
  });

  it('is said and shown with the name of what was undone', async () => {
    const [toasts, announcer] = [TestBed.inject(Toasts), TestBed.inject(Announcer)];
    toasts.offerUndo({ text: 'Rejected', of: 'A  bridge by\n2027', lang: 'en' }, () => undefined);
    expect(toasts.current()).toMatchObject({
      type: 'undo',
      deed: { text: 'Rejected', of: 'A bridge by 2027' },
    });
    expect(announcer.message().text).toBe('Rejected: A bridge by 2027');
    await toasts.undo();
    expect(toasts.current()).toMatchObject({
      type: 'undone',
      deed: { text: 'Undone: Rejected', lang: 'en' },
    });
    expect(announcer.message().text).toBe('Undone: Rejected: A bridge by 2027');
  });

  it('says so where there is nothing to undo', async () => {
    const [toasts, announcer] = [TestBed.inject(Toasts), TestBed.inject(Announcer)];
    await toasts.undo();
    const text = 'Nothing to undo since the page was loaded.';
    expect(toasts.current()).toMatchObject({ type: 'nothing', deed: { text } });
    expect(announcer.message().text).toBe(text);
  });

  it("is given what was stored with the version of one's own later writes, not of another's", async () => {
    const [toasts, ownWrites] = [TestBed.inject(Toasts), TestBed.inject(OwnWrites)];
    ownWrites.record('a', 2, 3);
    ownWrites.record('a', 3, 4);
    ownWrites.record('a', 5, 6);
    ownWrites.record('b', 4, 5);
    const undo = jest.fn();
    toasts.offerUndoOf({ text: 'Paused' }, Promise.resolve({ id: 'a', version: 2 }), undo);
    await toasts.undo();
    expect(undo).toHaveBeenCalledWith({ id: 'a', version: 4 });
  });

  it('shows the step again first where its toast has gone, and undoes it then', async () => {
    const [toasts, announcer] = [TestBed.inject(Toasts), TestBed.inject(Announcer)];
    const undone: string[] = [];
    toasts.offerUndo({ text: 'first' }, () => void undone.push('first'));
    toasts.offerUndo({ text: 'second' }, () => void undone.push('second'));
    jest.advanceTimersByTime(13_000);
    expect(toasts.current()).toBeNull();
    await toasts.undo();
    expect(undone).toEqual([]);
    expect(toasts.current()).toMatchObject({ type: 'undo', deed: { text: 'second' } });
    expect(announcer.message().text).toBe('second. Press U once more to undo it.');
    await toasts.undo();
    expect(undone).toEqual(['second']);
    await toasts.undo();
    expect(undone).toEqual(['second']);
    await toasts.undo();
    expect(undone).toEqual(['second', 'first']);
  });

  it('shows it again also where its toast was closed', async () => {
    const toasts = TestBed.inject(Toasts);
    const undo = jest.fn();
    toasts.offerUndo({ text: 'done' }, undo);
    toasts.dismiss();
    await toasts.undo();
    expect(undo).not.toHaveBeenCalled();
    expect(toasts.current()?.type).toBe('undo');
  });

  it('is not said of what was refused', async () => {
    const [toasts, announcer] = [TestBed.inject(Toasts), TestBed.inject(Announcer)];
    toasts.offerUndo({ text: 'done' }, () => Promise.resolve(false));
    await toasts.undo();
    expect(toasts.current()).toBeNull();
    expect(announcer.message().text).toBe('done');
  });

  it('can be undone itself where the step can be done again', async () => {
    const toasts = TestBed.inject(Toasts);
    const done: string[] = [];
    toasts.offerUndo(
      { text: 'Saved' },
      () => void done.push('undo'),
      () => void done.push('redo'),
    );
    await toasts.undo();
    expect(toasts.current()).toMatchObject({ type: 'undo', deed: { text: 'Undone: Saved' } });
    await toasts.undo();
    expect(toasts.current()).toMatchObject({ type: 'undo', deed: { text: 'Saved' } });
    expect(done).toEqual(['undo', 'redo']);
  });

  it('names a thing by the beginning of its words', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.offerUndo({ text: 'Rejected', of: 'word '.repeat(40) }, () => undefined);
    const toast = toasts.current();
    expect(toast?.type === 'undo' && toast.deed.of).toMatch(/^(word ){10,15}word…$/);
  });

  it('tries again what failed, and is gone then', () => {
    const toasts = TestBed.inject(Toasts);
    const tried = jest.fn();
    toasts.problem(new Error('away'), tried);
    toasts.retry();
    expect(tried).toHaveBeenCalledTimes(1);
    expect(toasts.current()).toBeNull();
  });
});

describe('a failure', () => {
  it('is said in the language of the interface, in English in the words of the server', async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('kk');
    const [toasts, announcer] = [TestBed.inject(Toasts), TestBed.inject(Announcer)];
    toasts.problem(new HttpErrorResponse({ status: 0, statusText: 'Unknown Error' }));
    expect(announcer.message()).toMatchObject({ text: 'Сервер жауап бермейді.', lang: null });
    const error = { code: 'conflict', detail: 'It was read again since.', title: '', requestId: '' };
    const refused = toProblemError(new HttpErrorResponse({ status: 409, error }));
    toasts.problem(refused);
    expect(announcer.message()).toMatchObject({ text: 'Бұл қазір бар нәрсеге қайшы келеді.', lang: null });
    await speak('en');
    toasts.problem(refused);
    expect(announcer.message()).toMatchObject({ text: 'It was read again since.', lang: null });
  });
});
