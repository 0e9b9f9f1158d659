import { MAX_CAPTURE_BYTES } from '@uade/capture';

/** Where a request is cut off. */
export interface FetchLimits {
  /** For everything together: resolving, connecting, all redirects, the whole body; in milliseconds. */
  readonly totalMs: number;
  /** For looking a name up, in milliseconds: several requests to a site whose name servers are silent wait for it each. */
  readonly resolveMs: number;
  /** How many redirects are followed. */
  readonly redirects: number;
  /** Of all header lines of one answer, in bytes. */
  readonly headerBytes: number;
  /** Of a body, as it comes and after each decoding. */
  readonly bodyBytes: number;
  /** How many content codings a body may be wrapped in. */
  readonly encodings: number;
}

export const FETCH_LIMITS: FetchLimits = {
  totalMs: 20_000,
  resolveMs: 5000,
  redirects: 5,
  headerBytes: 32 * 1024,
  bodyBytes: MAX_CAPTURE_BYTES,
  encodings: 2,
};
