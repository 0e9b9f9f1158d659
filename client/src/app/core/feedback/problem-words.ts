import { inject, Injectable } from '@angular/core';
import type { Problem } from '@uade/contracts';
import { OFFLINE, type ProblemError } from '../api/problem';
import { translator } from '../i18n/translator';
import { Formats } from '../locale/formats';

/** What failed, why, and what to do about it. */
export interface ProblemText {
  readonly why: string;
  readonly remedy: string | null;
  readonly requestId: string | null;
  /** The language of `why` and `remedy`, where it is not the interface's: the server speaks English. */
  readonly lang: 'en' | null;
}

/** Problems in words: the server's own where it gave some, ours where it could not. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly t = translator();
  private readonly formats = inject(Formats);

  of({ problem }: ProblemError): ProblemText {
    if (problem.code === OFFLINE) {
      return {
        why: this.t('error.offline'),
        remedy: this.t('error.offlineRemedy'),
        requestId: null,
        lang: null,
      };
    }
    if (isMissing(problem)) {
      return {
        why: this.t('error.missing'),
        remedy: null,
        requestId: problem.requestId || null,
        lang: null,
      };
    }
    const fields = (problem.issues ?? []).map((issue) => `${issue.path}: ${issue.message}`).join('; ');
    const why = problem.detail || this.t('error.unknown', { status: this.formats.number(problem.status) });
    return {
      why: fields === '' ? why : `${why} ${fields}`,
      remedy: problem.remedy,
      requestId: problem.requestId || null,
      lang: problem.detail === '' ? null : 'en',
    };
  }
}

/** Whether the address names nothing there is: what it names is not there, or it could never have been. */
function isMissing({ code, issues = [] }: Problem): boolean {
  return code === 'not-found' || (issues.length > 0 && issues.every(({ path }) => path === 'id'));
}
