import { sha256 } from '../common/sha256';
import type { AuditEntryEntity } from './audit-entry.entity';

/** What the first link of the chain follows. */
export const GENESIS = '0'.repeat(64);

/** The fields of an audit entry that its link's hash covers; its words are covered through `payloadSha256`. */
export type ChainedEntry = Pick<
  AuditEntryEntity,
  'id' | 'at' | 'actorId' | 'action' | 'subjectType' | 'subjectId' | 'payloadSha256'
>;

/** The hash of a link: of the hash before it and the entry. */
export function chainHash(previous: string, entry: ChainedEntry): string {
  const { id, at, actorId, action, subjectType, subjectId, payloadSha256 } = entry;
  return sha256(
    [previous, id, at.toISOString(), actorId, action, subjectType, subjectId, payloadSha256].join('\n'),
  );
}
