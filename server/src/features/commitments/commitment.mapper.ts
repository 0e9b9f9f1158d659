import type { Commitment, CommitmentRow, Deadline, Mention } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { isLate, isOverdue } from '@uade/tracking';
import type { Directory } from '../accounts/accounts.service';
import type { CommitmentEntity } from './commitment.entity';
import type { MentionPlace } from './commitments.repository';
import type { MentionEntity } from './mention.entity';

/** The deadline of a row; `null` where none was given. */
export function toDeadline(row: CommitmentEntity): Deadline | null {
  const { deadlinePhrase, deadlineFrom, deadlineTo, deadlinePrecision } = row;
  if (deadlinePhrase === null || deadlinePrecision === null) return null;
  return { phrase: deadlinePhrase, from: deadlineFrom, to: deadlineTo, precision: deadlinePrecision };
}

/** The columns of a deadline. */
export function fromDeadline(
  deadline: Deadline | null,
): Pick<CommitmentEntity, 'deadlinePhrase' | 'deadlineFrom' | 'deadlineTo' | 'deadlinePrecision'> {
  return {
    deadlinePhrase: deadline?.phrase ?? null,
    deadlineFrom: deadline?.from ?? null,
    deadlineTo: deadline?.to ?? null,
    deadlinePrecision: deadline?.precision ?? null,
  };
}

/** What a row needs beside itself to be shown. */
export interface RowContext {
  readonly places: ReadonlyMap<string, MentionPlace>;
  readonly speakers: ReadonlyMap<string, string>;
  /** Day in Asia/Almaty. */
  readonly today: string;
}

/** A commitment as a row of a list. */
export function toCommitmentRow(
  row: CommitmentEntity,
  { places, speakers, today }: RowContext,
): CommitmentRow {
  const deadline = toDeadline(row);
  const first = row.firstMentionId === null ? undefined : places.get(row.firstMentionId);
  const { id, title, kind, topic, testability, speakerId, responsible, target } = row;
  const { status, statusSince, mentionCount } = row;
  return {
    id,
    version: row.rowVersion,
    title,
    kind,
    topic,
    testability,
    speaker: speakerId === null ? null : (speakers.get(speakerId) ?? null),
    speakerId,
    responsible,
    deadline,
    target,
    status,
    statusSince,
    late: isLate({ status, since: statusSince }, deadline),
    overdue: isOverdue(deadline, status, today),
    mentionCount,
    firstSaidAt: row.firstSaidAt?.toISOString() ?? null,
    ...toFirstSaid(first),
  };
}

/** What a row shows of its earliest mention; blank once the last mention was taken back. */
function toFirstSaid(
  place: MentionPlace | undefined,
): Pick<CommitmentRow, 'language' | 'source' | 'quote' | 'firstMention'> {
  if (place === undefined) {
    return {
      language: 'other',
      source: { slug: '', name: '', fictional: false },
      quote: '',
      firstMention: null,
    };
  }
  const { mentionId: id, releaseId, versionId, start, end, url, sha256, slug, name, fictional } = place;
  return {
    language: place.language as Language,
    source: { slug, name, fictional },
    quote: place.quote,
    firstMention: { id, releaseId, versionId, start, end, url, sha256 },
  };
}

/** A mention with where it stands. */
export function toMention(row: MentionEntity, place: MentionPlace, directory: Directory): Mention {
  const { id, role, versionId, startOffset, endOffset, quote, rule, score, extractor, createdBy, createdAt } =
    row;
  return {
    id,
    role,
    releaseId: place.releaseId,
    releaseTitle: place.releaseTitle,
    source: { slug: place.slug, name: place.name, fictional: place.fictional },
    versionId,
    captureId: place.captureId,
    language: place.language as Language,
    publishedAt: place.publishedAt?.toISOString() ?? null,
    start: startOffset,
    end: endOffset,
    quote,
    rule,
    score,
    extractor,
    createdBy: directory.actor(createdBy),
    createdAt: createdAt.toISOString(),
  };
}

/** A commitment without its status history, which the features after this one keep. */
export type CommitmentBase = Omit<Commitment, 'statusChanges'>;

/** A commitment with its mentions, the earliest first. */
export function toCommitmentBase(
  row: CommitmentEntity,
  mentions: readonly MentionEntity[],
  context: RowContext,
  directory: Directory,
): CommitmentBase {
  const placed = mentions.flatMap((mention) => {
    const place = context.places.get(mention.id);
    return place === undefined ? [] : [toMention(mention, place, directory)];
  });
  return {
    ...toCommitmentRow(row, context),
    successCriterion: row.successCriterion,
    createdBy: directory.actor(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    mentions: placed.sort((a, b) => (a.publishedAt ?? '9').localeCompare(b.publishedAt ?? '9')),
  };
}
