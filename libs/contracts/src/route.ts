import { z } from './zod';
import { idSchema } from './shapes';

/** One endpoint under `/api/v1`: what it takes and gives. */
export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Path with `{name}` parameters, as in OpenAPI. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Whether the body may come as `multipart/form-data` with a `file`. */
  readonly upload?: boolean;
  /** Whether the write needs `If-Match: "<version>"` (428 without, 412 when stale). */
  readonly guarded?: boolean;
  /** Whether the request may be sent again with the same `Idempotency-Key`, within a day, and makes nothing more. */
  readonly repeatable?: boolean;
  readonly status: number;
  /** What it gives: a JSON body, or another media type, or nothing. Both: messages of that form in a stream of that type. */
  readonly response?: z.ZodType;
  readonly mediaType?: string;
}

/** The parameters of a path that ends in one id. */
export const idParams = z.object({ id: idSchema });
