import { type Reason, type ReasonKind, sharedReasons } from '../features/describe';
import { countRarity } from '../features/rarity';
import { type Readable, readForComparing, type Reading } from '../features/reading';
import { likeness, type Likeness, type Rarities } from '../features/score';

/** A commitment with the words of its mentions, in whatever languages. */
export interface CommitmentCandidate {
  readonly id: string;
  /** At least one; a commitment is as near as the nearest of them. */
  readonly mentions: readonly Readable[];
}

/** A commitment that a new mention may belong to. */
export interface MentionMatch {
  readonly id: string;
  /** 0–1. */
  readonly score: number;
  /** For the person who decides: what the two share, then what speaks against it. */
  readonly reasons: readonly Reason[];
}

/** Candidates, read once for many mentions. */
export interface ReadCandidates {
  readonly rarities: Rarities;
  readonly commitments: readonly { readonly id: string; readonly mentions: readonly Reading[] }[];
}

/** Below this a match is not proposed. */
export const MENTION_FROM = 0.3;

/** How many are proposed at most. */
const MOST_PROPOSED = 5;

/** What is left of the score where both name dates or numbers and no one of them is the same. */
const OTHER_TARGET = 0.7;

/** Read candidates for {@link matchMention}; what all of them say counts little, what few say counts much. */
export function readCandidates(candidates: readonly CommitmentCandidate[]): ReadCandidates {
  const commitments = candidates.map(({ id, mentions }) => ({
    id,
    mentions: mentions.map(readForComparing),
  }));
  const all = commitments.flatMap(({ mentions }) => mentions);
  return {
    commitments,
    rarities: {
      same: countRarity(all.map(({ same }) => same.whole)),
      across: countRarity(all.map(({ across }) => across.whole)),
    },
  };
}

/**
 * Which commitments a new mention may belong to, in the same language or another, the likeliest first and at most five.
 * It proposes, a person decides: a commitment with another deadline comes lower and says so, because an extension and
 * another promise in like words look alike.
 *
 * @param candidates  Commitments, or what {@link readCandidates} made of them.
 */
export function matchMention(
  mention: Readable,
  candidates: readonly CommitmentCandidate[] | ReadCandidates,
): MentionMatch[] {
  const read = 'rarities' in candidates ? candidates : readCandidates(candidates);
  const reading = readForComparing(mention);
  return read.commitments
    .flatMap(({ id, mentions }) => {
      const best = nearest(reading, mentions, read.rarities);
      return best === null || best.score < MENTION_FROM ? [] : [{ id, ...best }];
    })
    .sort((a, b) => b.score - a.score || Number(a.id > b.id) - Number(a.id < b.id))
    .slice(0, MOST_PROPOSED)
    .map(({ id, score, alike, conflicts }) => {
      const against = conflicts.map((kind) => ({ kind, words: [] }));
      return { id, score, reasons: [...sharedReasons(alike.shared()), ...against] };
    });
}

/** How near a mention of a commitment is. */
interface Nearness {
  readonly score: number;
  readonly alike: Likeness;
  /** What speaks against it. */
  readonly conflicts: readonly ReasonKind[];
}

function nearest(mention: Reading, others: readonly Reading[], rarities: Rarities): Nearness | null {
  let best: Nearness | null = null;
  for (const other of others) {
    const alike = likeness(mention, other, rarities);
    if (alike.score < MENTION_FROM || alike.score <= (best?.score ?? 0)) continue;
    const conflicts = CONFLICTS.flatMap(([prefix, kind]) =>
      conflictIn(mention, other, prefix) ? [kind] : [],
    );
    const score = alike.score * OTHER_TARGET ** conflicts.length;
    if (best === null || score > best.score) best = { score, alike, conflicts };
  }
  return best;
}

const CONFLICTS: readonly (readonly [prefix: string, kind: ReasonKind])[] = [
  ['d:', 'another-date'],
  ['n:', 'another-number'],
];

/** Whether both have features of the kind and none in common. */
function conflictIn(a: Reading, b: Reading, kind: string): boolean {
  const keysOf = ({ across }: Reading): string[] =>
    [...across.whole.keys()].filter((key) => key.startsWith(kind));
  const [one, other] = [keysOf(a), keysOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((key) => other.includes(key));
}
