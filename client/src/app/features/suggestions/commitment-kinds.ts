import type { CommitmentKind } from '@uade/contracts';

/** The kinds of commitments, in the order of the keys 1 to 4. */
export const COMMITMENT_KINDS = [
  'pledge',
  'instruction',
  'announcement',
  'guarantee',
] as const satisfies readonly CommitmentKind[];
