import type { Source } from '@uade/contracts';

/** What a person has decided of a source: it is polled, it rests, or its releases are handed in by hand. */
export type Standing = 'active' | 'paused' | 'by-hand';

/**
 * How the collecting goes, the worst first: polls fail, pages come without an article, nothing new comes any more;
 * `new` where nothing was polled yet, `none` where nothing is to be polled.
 */
export type Condition = 'failing' | 'empty' | 'silent' | 'new' | 'well' | 'none';

export const STANDINGS = ['active', 'paused', 'by-hand'] as const satisfies readonly Standing[];
export const CONDITIONS = [
  'failing',
  'empty',
  'silent',
  'new',
  'well',
  'none',
] as const satisfies readonly Condition[];

type Judged = Pick<Source, 'discovery' | 'state' | 'verifiedAt'> & {
  readonly health: Pick<Source['health'], 'errorStreak' | 'emptyArticles' | 'silent' | 'lastPollAt'>;
};

export function standingOf({ discovery, state }: Judged): Standing {
  return discovery === 'by-hand' ? 'by-hand' : state;
}

export function conditionOf({ discovery, health }: Judged): Condition {
  if (discovery === 'by-hand') return 'none';
  if (health.errorStreak > 0) return 'failing';
  if (health.emptyArticles) return 'empty';
  if (health.silent) return 'silent';
  return health.lastPollAt === null ? 'new' : 'well';
}

/** Whether nobody has seen yet that these settings give items and a readable article. */
export function isUnverified({ discovery, verifiedAt }: Judged): boolean {
  return discovery !== 'by-hand' && verifiedAt === null;
}

/** Whether somebody should look at the source before the others. */
export function needsAttention(source: Judged): boolean {
  return ['failing', 'empty', 'silent'].includes(conditionOf(source));
}
