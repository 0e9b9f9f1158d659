/**
 * Every way in which Uade refuses something, with the HTTP status it has at the API's border.
 * The one table: the problem filter, the command line and the client's messages read it.
 */
export const ERROR_STATUS = {
  'not-found': 404,
  'invalid-input': 400,
  'empty-input': 422,
  'binary-input': 422,
  'input-too-large': 413,
  'unknown-charset': 422,
  'malformed-text': 422,
  'no-article-found': 422,
  'unsupported-media-type': 415,
  'invalid-date': 422,
  'missing-precondition': 428,
  'stale-version': 412,
  'not-allowed-transition': 409,
  'missing-evidence': 422,
  'already-decided': 409,
  'span-out-of-text': 422,
  'quote-mismatch': 422,
  'foreign-host': 403,
  conflict: 409,
  unauthorized: 401,
  forbidden: 403,
  unavailable: 503,
  internal: 500,
} as const;

/** The code of a refusal; stable, in the API's problem documents and in the command line's messages. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** One refusal: what was wrong (`message` names the thing) and what to do about it (`remedy`). */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  /**
   * @param code     One of the table's codes.
   * @param message  One sentence that names the thing refused and why.
   * @param remedy   One sentence that says what to do; `null` where nothing can be done.
   * @param details  Further fields of the problem document, such as the current state on a conflict.
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
