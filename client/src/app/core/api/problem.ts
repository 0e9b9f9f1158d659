import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@uade/contracts';
import { TimeoutError } from 'rxjs';

/** A refusal of the server, or the failure to reach it, in the one form that every screen shows. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }

  /** Whether somebody else has changed the resource in the meantime; `problem.current` is how it stands now. */
  get stale(): boolean {
    return this.problem.code === 'stale-version';
  }
}

/** The code of a failure that never reached the server. */
export const OFFLINE = 'offline';

/** The code of what was sent and not answered in time: nobody knows whether it was stored. */
export const UNANSWERED = 'unanswered';

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

function bare(response: HttpErrorResponse): Problem {
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: response.status === 0 ? OFFLINE : 'internal',
    detail: '',
    remedy: null,
    requestId: response.headers.get('x-request-id') ?? '',
  };
}

/** Whatever went wrong, as a problem: an RFC 9457 document is taken as it is, anything else is wrapped. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TimeoutError)
    return new ProblemError({ ...bare(new HttpErrorResponse({ status: 0 })), code: UNANSWERED });
  if (!(error instanceof HttpErrorResponse)) {
    const detail = error instanceof Error ? error.message : String(error);
    return new ProblemError({ ...bare(new HttpErrorResponse({ status: 500 })), detail });
  }
  return new ProblemError(isProblem(error.error) ? error.error : bare(error));
}
