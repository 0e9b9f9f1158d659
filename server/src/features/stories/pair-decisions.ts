import type { PairDecision } from '@uade/similarity';
import type { StoryDecisionEntity } from './story.entity';

/**
 * What decisions that are in force say of pairs of releases. Of a pair the newest decision counts, and newer ones stand
 * first.
 *
 * @param decisions  In force, in any order.
 * @param among      Releases that are asked about; pairs with others are left out.
 */
export function pairsInForce(
  decisions: readonly StoryDecisionEntity[],
  among: ReadonlySet<string>,
): PairDecision[] {
  const pairs = new Map<string, PairDecision>();
  for (const { kind, releaseId, others } of decisions.toSorted(newestFirst)) {
    for (const other of others) {
      if (!among.has(releaseId) || !among.has(other)) continue;
      const [a, b] = releaseId < other ? [releaseId, other] : [other, releaseId];
      const key = `${a} ${b}`;
      if (!pairs.has(key)) pairs.set(key, { a, b, together: kind === 'join', moved: releaseId });
    }
  }
  return [...pairs.values()];
}

function newestFirst(a: StoryDecisionEntity, b: StoryDecisionEntity): number {
  return b.decidedAt.getTime() - a.decidedAt.getTime() || (a.id < b.id ? 1 : -1);
}
