import type { Evidence, StatusChange } from '@uade/contracts';
import type { RecordedChange } from '@uade/tracking';
import type { Directory } from '../accounts/accounts.service';
import type { EvidenceEntity, StatusChangeEntity } from './status-change.entity';
import type { PassageHome } from './status-changes.repository';

/** A row as the state table reads it. */
export function toRecordedChange(row: StatusChangeEntity): RecordedChange {
  const { id, kind, corrects, toStatus, holdsFrom, decidedAt } = row;
  return { id, kind, corrects, to: toStatus, holdsFrom, decidedAt: decidedAt.toISOString() };
}

/** A status change with its evidence. */
export function toStatusChange(
  row: StatusChangeEntity,
  evidence: Evidence[],
  directory: Directory,
): StatusChange {
  return {
    ...toRecordedChange(row),
    from: row.fromStatus,
    reason: row.reason,
    evidence,
    actor: directory.actor(row.actorId),
    approvedBy: row.approvedBy === null ? null : directory.actor(row.approvedBy),
  };
}

/** A piece of evidence with the release that its passage stands in. */
export function toEvidence(row: EvidenceEntity, homes: ReadonlyMap<string, PassageHome>): Evidence {
  const { id, polarity, url, note } = row;
  return { id, polarity, passage: toPassage(row, homes), url, note };
}

function toPassage(
  { versionId, startOffset, endOffset, quote }: EvidenceEntity,
  homes: ReadonlyMap<string, PassageHome>,
): Evidence['passage'] {
  const home = versionId === null ? undefined : homes.get(versionId);
  if (home === undefined || startOffset === null || endOffset === null || quote === null) return null;
  const { id, releaseId, language } = home;
  return { versionId: id, releaseId, start: startOffset, end: endOffset, quote, language };
}
