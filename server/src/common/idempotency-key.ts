import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@uade/kernel';
import type { FastifyRequest } from 'fastify';
import { sha256 } from './sha256';

/** A request that its caller may send again without making a second thing. */
export interface RepeatableRequest {
  readonly key: string;
  /** Of what is asked for, so that a key is not taken for another request. */
  readonly sha256: string;
}

/** Printable ASCII, in quotes or not. */
const KEY = /^(?:"([ !#-~]{1,200})"|([!#-~]{1,200}))$/;

type Asked = Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>;

/**
 * Read the header `Idempotency-Key`.
 *
 * @returns `null` without one.
 * @throws invalid-input on a key of more than 200 characters, or of others than printable ASCII
 */
export function readIdempotencyKey({ headers, method, url, body }: Asked): RepeatableRequest | null {
  const header = headers['idempotency-key'];
  if (header === undefined) return null;
  const found = KEY.exec(String(header).trim());
  const key = found?.[1] ?? found?.[2];
  if (key !== undefined) return { key, sha256: sha256(JSON.stringify([method, url, body])) };
  throw new DomainError(
    'invalid-input',
    'The Idempotency-Key header holds no key.',
    'Send 1 to 200 printable ASCII characters, such as a UUID.',
    { issues: [{ path: 'Idempotency-Key', message: '1 to 200 printable ASCII characters' }] },
  );
}

/** The key of a request that may be sent again: `make(@IdempotencyKey() request: RepeatableRequest | null)`. */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RepeatableRequest | null =>
    readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>()),
);
