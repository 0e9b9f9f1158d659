import { DomainError } from '@uade/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The forms of the header that are read: `"3"`, `3` and `W/"3"`. RFC 9110 would never match a weak one, but
 * proxies that compress weaken an ETag on its way, and the number still says exactly what the caller has seen.
 */
const VERSION = /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/;

/**
 * Read the version that a caller has seen from `If-Match`.
 *
 * @throws missing-precondition without the header
 * @throws invalid-input        on anything else than one version; `*` too, for it would overwrite unseen
 */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new DomainError(
      'missing-precondition',
      'This change needs an If-Match header, so that nobody overwrites what they have not seen.',
      'Read the resource, then send its "version" as If-Match: "<version>".',
    );
  }
  const found = VERSION.exec(header.trim());
  const digits = found?.[1] ?? found?.[2];
  if (digits === undefined) {
    throw new DomainError(
      'invalid-input',
      'The If-Match header does not hold one version.',
      'Send the resource’s "version" in quotes, such as If-Match: "3".',
      { issues: [{ path: 'If-Match', message: 'one version in quotes' }] },
    );
  }
  return Number(digits);
}

/** The version that the caller has seen, from `If-Match`: `update(@IfMatch() expected: number)`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
