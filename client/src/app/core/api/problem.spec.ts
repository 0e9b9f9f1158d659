import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@uade/contracts';
import { OFFLINE, ProblemError, toProblemError } from './problem';

const problem: Problem = {
  type: 'about:blank',
  title: 'Stale',
  status: 412,
  code: 'stale-version',
  detail: 'Version 3 is stale.',
  remedy: 'Read it again.',
  requestId: 'r1',
  current: { id: '1' },
};

describe('what went wrong', () => {
  it('is the problem that the server sent', () => {
    const error = toProblemError(new HttpErrorResponse({ status: 412, error: problem }));
    expect(error.problem).toEqual(problem);
    expect(error.stale).toBe(true);
    expect(error.message).toBe('Version 3 is stale.');
  });

  it('is an unreachable server where no answer came', () => {
    expect(toProblemError(new HttpErrorResponse({ status: 0 })).problem.code).toBe(OFFLINE);
  });

  it('is an inner failure where the answer was no problem document', () => {
    const error = toProblemError(new HttpErrorResponse({ status: 502, error: '<html>' }));
    expect(error.problem).toMatchObject({ status: 502, code: 'internal' });
  });

  it('stays as it is when it is one already', () => {
    const error = new ProblemError(problem);
    expect(toProblemError(error)).toBe(error);
  });
});
