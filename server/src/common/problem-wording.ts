import type { ErrorCode } from '@uade/kernel';
import { errorCode } from './error-code';

interface Wording {
  readonly detail: string;
  readonly remedy: string | null;
}

/** What to say of refusals that the framework makes before any code of ours has seen the request. */
const BY_FRAMEWORK_CODE: Readonly<Record<string, Wording>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    detail: 'The request says that it holds JSON, but its body is empty.',
    remedy: 'Send a JSON body, or leave out the Content-Type header.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    detail: 'The body is not valid JSON.',
    remedy: 'Send a body that a JSON parser accepts, in UTF-8.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    detail: 'The body is not as long as its Content-Length header says.',
    remedy: 'Send the header that fits the body.',
  },
  FST_ERR_BAD_URL: {
    detail: 'The address holds a percent sign that begins no character.',
    remedy: 'Percent-encode the address as UTF-8.',
  },
  FST_FILES_LIMIT: { detail: 'More than one file came in one request.', remedy: 'Send one file a request.' },
  FST_PARTS_LIMIT: {
    detail: 'The form has too many parts.',
    remedy: 'Send only the fields that the API names.',
  },
  FST_FIELDS_LIMIT: {
    detail: 'The form has too many fields.',
    remedy: 'Send only the fields that the API names.',
  },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    detail: 'The request is not multipart/form-data.',
    remedy: 'Send the file as multipart/form-data with a boundary.',
  },
};

/** What to say by the code of the table where nothing more is known. */
const BY_CODE: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  'not-found': {
    detail: 'There is nothing at this address.',
    remedy: 'See /api/docs for all addresses of the API.',
  },
  'invalid-input': {
    detail: 'The request can’t be read.',
    remedy: 'See /api/docs for what this address takes.',
  },
  'input-too-large': { detail: 'The body is too large.', remedy: 'Send at most 15 MiB.' },
  'unsupported-media-type': {
    detail: 'The body’s media type is not taken here.',
    remedy: 'Send application/json, or multipart/form-data where a file is asked for.',
  },
  unavailable: { detail: 'The server can’t answer now.', remedy: 'Try again in a moment.' },
  internal: {
    detail: 'Something went wrong on the server.',
    remedy: 'Try again. If it happens again, look for the requestId in the server’s log.',
  },
};

/** The sentences for an error of the framework; its own message is used only where nothing better is known. */
export function sayUnderstandably(code: ErrorCode, error?: unknown): Wording {
  const frameworkCode = codeOf(error);
  const known = frameworkCode === null ? undefined : BY_FRAMEWORK_CODE[frameworkCode];
  if (known !== undefined) return known;
  if (isBrokenJson(error)) return BY_FRAMEWORK_CODE['FST_ERR_CTP_INVALID_JSON_BODY'] ?? fallback(code, error);
  return BY_CODE[code] ?? fallback(code, error);
}

function fallback(code: ErrorCode, error: unknown): Wording {
  return { detail: error instanceof Error ? error.message : code, remedy: null };
}

/** Nest wraps Fastify's errors and keeps the first one as the cause. */
function codeOf(error: unknown): string | null {
  if (error === undefined) return null;
  return errorCode(error) ?? (error instanceof Error ? codeOf(error.cause) : null);
}

/** The JSON parser's own error comes as a SyntaxError, wrapped or not. */
function isBrokenJson(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof SyntaxError ||
    / in JSON at position |JSON input/.test(error.message) ||
    isBrokenJson(error.cause)
  );
}
