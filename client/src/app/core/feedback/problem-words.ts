import { inject, Injectable } from '@angular/core';
import type { Problem } from '@uade/contracts';
import { OFFLINE, type ProblemError, UNANSWERED } from '../api/problem';
import { translator } from '../i18n/translator';
import { Formats } from '../locale/formats';
import { Locale } from '../locale/locale';

/** What failed, why, and what to do about it. */
export interface ProblemText {
  readonly why: string;
  readonly remedy: string | null;
  readonly requestId: string | null;
  /** What the server said of this very thing, in English; only where `why` says it in other words. */
  readonly detail?: string;
}

/** The words for each code that the server refuses by; what cannot be mended by who reads it shares one. */
const CODES: Readonly<Record<string, string>> = {
  'invalid-input': 'input',
  'empty-input': 'empty',
  'binary-input': 'text',
  'input-too-large': 'large',
  'unknown-charset': 'text',
  'malformed-text': 'text',
  'no-article-found': 'text',
  'unsupported-media-type': 'text',
  'invalid-date': 'input',
  'missing-precondition': 'stale',
  'stale-version': 'stale',
  'not-allowed-transition': 'transition',
  'missing-evidence': 'evidence',
  'already-decided': 'decided',
  'span-out-of-text': 'span',
  'quote-mismatch': 'span',
  'foreign-host': 'forbidden',
  conflict: 'conflict',
  unauthorized: 'forbidden',
  forbidden: 'forbidden',
  unavailable: 'unavailable',
  internal: 'internal',
};

/** Problems in words: the server's own where English is spoken and it gave some, else ours by its code. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly t = translator();
  private readonly formats = inject(Formats);
  private readonly locale = inject(Locale);

  of({ problem }: ProblemError): ProblemText {
    if (problem.code === OFFLINE) {
      return {
        why: this.t('error.offline'),
        remedy: this.t('error.offlineRemedy'),
        requestId: null,
      };
    }
    if (problem.code === UNANSWERED) {
      return {
        why: this.t('error.unanswered'),
        remedy: this.t('error.unansweredRemedy'),
        requestId: null,
      };
    }
    if (isMissing(problem)) {
      return {
        why: this.t('error.missing'),
        remedy: null,
        requestId: problem.requestId || null,
      };
    }
    return this.locale.language() === 'en' ? this.asSaid(problem) : this.byCode(problem);
  }

  /** In English: the server's own sentence, which names the thing. */
  private asSaid(problem: Problem): ProblemText {
    return {
      why: said(problem) || this.t('error.unknown', { status: this.formats.number(problem.status) }),
      remedy: problem.remedy,
      requestId: problem.requestId || null,
    };
  }

  /** In another language: words by the code, and after them what the server said of this very thing. */
  private byCode(problem: Problem): ProblemText {
    const key = CODES[problem.code];
    const detail = said(problem);
    return {
      why: key
        ? this.t(`error.why.${key}`)
        : this.t('error.unknown', { status: this.formats.number(problem.status) }),
      remedy: key ? this.t(`error.remedy.${key}`) : null,
      requestId: problem.requestId || null,
      ...(detail && { detail }),
    };
  }
}

/** What was said of the whole, and of each field of which it does not speak already. */
function said({ detail, issues = [] }: Problem): string {
  const others = issues.filter(({ path, message }) => !(detail.includes(path) && detail.includes(message)));
  return [detail, others.map(({ path, message }) => `${path}: ${message}`).join('; ')]
    .filter(Boolean)
    .join(' ');
}

/** Whether the address names nothing there is: what it names is not there, or it could never have been. */
function isMissing({ code, issues = [] }: Problem): boolean {
  return code === 'not-found' || (issues.length > 0 && issues.every(({ path }) => path === 'id'));
}
