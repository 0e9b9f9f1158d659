import { type CommitmentQuery, NONE } from '@uade/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wordsQuery } from '../../database/words';
import type { CommitmentEntity } from './commitment.entity';

type Commitments = SelectQueryBuilder<CommitmentEntity>;

/** One filter of the list: its SQL and parameters from the value that was asked for; `today` is a day in Asia/Almaty. */
type Filter<Key extends keyof CommitmentQuery> = (
  value: NonNullable<CommitmentQuery[Key]>,
  today: string,
) => readonly [string, ObjectLiteral] | null;

const STANDS_IN = `EXISTS (SELECT FROM mention JOIN release_version version ON version.id = mention.version_id
  JOIN release ON release.id = version.release_id
  WHERE mention.commitment_id = commitment.id AND mention.withdrawn_at IS NULL AND`;

const FILTERS: { readonly [Key in keyof CommitmentQuery]?: Filter<Key> } = {
  topic: (topics) => [
    `(commitment.topic = ANY(:topics)${topics.includes(NONE) ? ' OR commitment.topic IS NULL' : ''})`,
    { topics },
  ],
  kind: (kinds) => ['commitment.kind = ANY(:kinds)', { kinds }],
  status: (statuses) => ['commitment.status = ANY(:statuses)', { statuses }],
  testability: (testabilities) => ['commitment.testability = ANY(:testabilities)', { testabilities }],
  speaker: (speaker) => ['commitment.speakerId = :speaker', { speaker }],
  release: (release) => [`${STANDS_IN} release.id = :release)`, { release }],
  source: (sources) => [
    `${STANDS_IN} release.source_id IN (SELECT id FROM source WHERE slug = ANY(:sources)))`,
    { sources },
  ],
  dueFrom: (dueFrom) => ['commitment.deadlineTo >= :dueFrom', { dueFrom }],
  dueTo: (dueTo) => ['commitment.deadlineTo <= :dueTo', { dueTo }],
  overdue: (overdue, today) => [
    `${overdue ? '' : 'NOT '}(commitment.deadlineTo IS NOT NULL AND commitment.deadlineTo < :today
      AND commitment.status NOT IN ('kept', 'broken', 'superseded'))`,
    { today },
  ],
  year: (year) =>
    year === NONE
      ? ['commitment.firstSaidAt IS NULL', {}]
      : [
          `commitment.firstSaidAt >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Almaty')
            AND commitment.firstSaidAt < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Almaty')`,
          { year },
        ],
  q: (typed) => {
    const words = wordsQuery(typed);
    return words === null ? null : [`commitment.words @@ ${words.sql}`, words.parameters];
  },
};

/** Keep the commitments that the query asks for. */
export function filterCommitments(
  list: Commitments,
  query: Partial<CommitmentQuery>,
  today: string,
): Commitments {
  for (const [key, filter] of Object.entries(FILTERS) as [
    keyof CommitmentQuery,
    Filter<keyof CommitmentQuery>,
  ][]) {
    const value = query[key];
    const condition = value === undefined ? null : filter(value, today);
    if (condition !== null) list.andWhere(...condition);
  }
  return list;
}
