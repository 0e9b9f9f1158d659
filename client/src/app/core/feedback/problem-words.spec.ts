import { TestBed } from '@angular/core/testing';
import type { Problem } from '@uade/contracts';
import { ERROR_STATUS, type ErrorCode } from '@uade/kernel';
import { ProblemError } from '../api/problem';
import { provideWords, speak } from '../testing/words-testing';
import { ProblemWords } from './problem-words';

const problem = (given: Partial<Problem>) =>
  new ProblemError({
    type: 'about:blank',
    title: 'Refused',
    status: 422,
    code: 'invalid-input',
    detail: 'The reason is missing.',
    remedy: null,
    requestId: 'r1',
    ...given,
  });

describe('a problem in words', () => {
  let words: ProblemWords;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('ru');
    words = TestBed.inject(ProblemWords);
  });

  it("says in the interface's language that an address names nothing there", () => {
    const text = words.of(problem({ status: 404, code: 'not-found', detail: 'There is no commitment 1.' }));
    expect(text).toMatchObject({ remedy: null, requestId: 'r1' });
    expect(text.why).toMatch(/^Здесь этого нет/);
    const mistyped = problem({ status: 400, issues: [{ path: 'id', message: 'Invalid UUID' }] });
    expect(words.of(mistyped).why).toBe(text.why);
  });

  it('says in English what the server said, each field once', async () => {
    await speak('en');
    const issues = [
      { path: 'reason', message: 'Too short' },
      { path: 'day', message: 'No day' },
    ];
    const text = words.of(problem({ detail: '“reason” is not right: Too short.', issues }));
    expect(text).toMatchObject({ why: '“reason” is not right: Too short. day: No day' });
    expect(text.detail).toBeUndefined();
  });

  it("says it in the interface's language by the code, with what the server said as a detail", () => {
    const text = words.of(
      problem({ code: 'conflict', detail: 'A source “x” exists.', remedy: 'Choose another.' }),
    );
    expect(text).toMatchObject({ detail: 'A source “x” exists.' });
    expect(text.why).toMatch(/^Это противоречит/);
    expect(text.remedy).not.toMatch(/[A-Za-z]/);
  });

  it('has words in each language for every code that the server has', async () => {
    for (const language of ['kk', 'ru'] as const) {
      await speak(language);
      for (const code of Object.keys(ERROR_STATUS)) {
        const { why, remedy } = words.of(problem({ code: code as ErrorCode }));
        expect({ code, words: `${why} ${remedy}` }).toEqual({
          code,
          words: expect.not.stringMatching(/error\.|[A-Z]{1}[a-z]+/),
        });
      }
    }
  });
});
