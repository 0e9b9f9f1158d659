import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
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
    toasts.offerUndo('first', () => void undone.push('first'));
    toasts.offerUndo('second', () => void undone.push('second'));
    await toasts.undo();
    await toasts.undo();
    await toasts.undo();
    expect(undone).toEqual(['second', 'first']);
    expect(toasts.canUndo()).toBe(false);
  });

  it('leaves the screen after a while, but not while it is being read', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.offerUndo('done', () => undefined);
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
    toasts.offerUndo('done', () => Promise.reject(new Error('gone')));
    await toasts.undo();
    jest.advanceTimersByTime(60_000);
    expect(toasts.current()).toMatchObject({ type: 'problem', error: { message: 'gone' } });
  });

  it('undoes a step that was not answered yet once it is, with what was answered', async () => {
    const toasts = TestBed.inject(Toasts);
    const undone: string[] = [];
    let answer: (text: string) => void = () => undefined;
    toasts.offerUndoOf(
      'sent',
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
    toasts.offerUndo('first', () => void undone.push('first'));
    const refused = Promise.reject(new Error('refused'));
    toasts.offerUndoOf('second', refused, () => void undone.push('second'));
    await refused.catch(() => undefined);
    await Promise.resolve();
    expect(toasts.current()).toBeNull();
    await toasts.undo();
    expect(undone).toEqual(['first']);
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
    expect(announcer.message()).toMatchObject({ text: 'Мұндай бар.', lang: null });
    await speak('en');
    toasts.problem(refused);
    expect(announcer.message()).toMatchObject({ text: 'It was read again since.', lang: null });
  });
});
