import { TestBed } from '@angular/core/testing';
import type { Problem } from '@uade/contracts';
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
    expect(text).toMatchObject({ lang: null, remedy: null, requestId: 'r1' });
    expect(text.why).toMatch(/^Здесь этого нет/);
    const mistyped = problem({ status: 400, issues: [{ path: 'id', message: 'Invalid UUID' }] });
    expect(words.of(mistyped).why).toBe(text.why);
  });

  it("keeps the server's own words for all else it refused, and says that they are English", () => {
    const issues = [{ path: 'reason', message: 'Too short' }];
    expect(words.of(problem({ issues }))).toMatchObject({
      why: 'The reason is missing. reason: Too short',
      lang: 'en',
    });
  });
});
