import type { IncomingMessage } from 'node:http';
import { v7 } from 'uuid';

/** What may stand in the log as somebody else's name of a request. */
const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The name of a request: the caller's `X-Request-Id` where it is sane (8 to 64 letters, digits, `.`, `_`, `-`), else a new UUID. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : v7();
}
