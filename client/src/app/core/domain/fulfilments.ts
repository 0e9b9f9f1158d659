import type { Fulfilment } from '@uade/contracts';

/** All fulfilments in the order in which charts stack them: what is settled first, what is open last. */
export const CHARTED_FULFILMENTS = [
  'kept',
  'partly-kept',
  'in-progress',
  'stalled',
  'broken',
  'superseded',
  'not-started',
  'not-yet-rated',
] as const satisfies readonly Fulfilment[];
