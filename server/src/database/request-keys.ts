import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import type { RepeatableRequest } from '../common/idempotency-key';
import { CLOCK } from '../common/system-clock';

/** A key is known for a day. */
const KEPT_MS = 24 * 3600 * 1000;

/** Knows what requests with a key have made. */
@Injectable()
export class RequestKeys {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Note what a request makes, in the transaction that makes it. The same request that comes at the same time waits for the end of
   * that transaction.
   *
   * @param request  `null` where its caller gave no key.
   * @param id       Of what is to be made.
   * @returns The id of what the same request has made before; `null` where it is to be made.
   * @throws conflict where the key was another request's
   */
  async claim(manager: EntityManager, request: RepeatableRequest | null, id: string): Promise<string | null> {
    if (request === null) return null;
    const now = this.clock.now();
    await manager.query('DELETE FROM request_key WHERE at < $1', [new Date(now.getTime() - KEPT_MS)]);
    const added = await manager.query<unknown[]>(
      `INSERT INTO request_key (key, request_sha256, made_id, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (key) DO NOTHING RETURNING key`,
      [request.key, request.sha256, id, now],
    );
    if (added.length === 1) return null;
    const [before] = await manager.query<{ sha256: string; id: string }[]>(
      'SELECT request_sha256 AS sha256, made_id AS id FROM request_key WHERE key = $1',
      [request.key],
    );
    if (before?.sha256 === request.sha256) return before.id;
    throw new DomainError(
      'conflict',
      'The Idempotency-Key was sent with another request before.',
      'Send a new key with each request that is not the same one again.',
    );
  }
}
