import { DomainError, ERROR_STATUS, type ErrorCode } from '@uade/kernel';
import type { Problem } from '@uade/contracts';
import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from './database-away';
import { errorCode } from './error-code';
import { sayUnderstandably } from './problem-wording';

/** The media type of every refusal, RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The database is back by then, if it was killed, and so is a server that was started anew. */
const RETRY_AFTER_S = 5;

/** Errors that come from Nest or Fastify, by the HTTP status they carry. */
const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-input',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  412: 'stale-version',
  413: 'input-too-large',
  414: 'invalid-input',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  428: 'missing-precondition',
  503: 'unavailable',
};

/** Members of a problem document that details of an error must not overwrite. */
const RESERVED = new Set(['type', 'title', 'status', 'code', 'detail', 'remedy', 'requestId']);

/** Whatever was thrown, as a refusal of the one table. Unknown errors become `internal` and keep their words to themselves. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return away('The database can’t answer now.');
  const status = statusOf(error);
  const code =
    status === null ? undefined : (CODE_BY_STATUS[status] ?? (status < 500 ? 'invalid-input' : undefined));
  if (code === undefined) {
    return new DomainError(
      'internal',
      'Something went wrong on the server.',
      sayUnderstandably('internal').remedy,
    );
  }
  const { detail, remedy } = sayUnderstandably(code, error);
  return new DomainError(code, detail, remedy);
}

/** What is to be asked again in a moment. */
export function away(detail: string): DomainError {
  const { remedy } = sayUnderstandably('unavailable');
  return new DomainError('unavailable', detail, remedy, { retryAfterSeconds: RETRY_AFTER_S });
}

/** The problem document of an error. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = toDomainError(error);
  const extensions = Object.entries(refusal.details).filter(([name]) => !RESERVED.has(name));
  return {
    ...Object.fromEntries(extensions),
    type: `urn:uade:problem:${refusal.code}`,
    title: titleOf(refusal.code),
    status: ERROR_STATUS[refusal.code],
    code: refusal.code,
    detail: refusal.message,
    remedy: refusal.remedy ?? null,
    requestId,
  };
}

/** `stale-version` → `Stale version`. */
function titleOf(code: ErrorCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The HTTP status an error of Nest or Fastify carries; `null` for all others. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const isFastify = errorCode(error)?.startsWith('FST_') ?? false;
  return isFastify && typeof error.statusCode === 'number' ? error.statusCode : null;
}
