import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../common/system-clock';
import { sha256 } from '../common/sha256';
import { newId } from '../common/new-id';
import { Jobs } from '../jobs/jobs';
import { describeRecord, type RecordKey } from './record-hash';
import { AuditEntryEntity, AuditPayloadEntity } from './audit-entry.entity';

/** What somebody decided. `payload` holds ids and the values that were chosen, no copies of documents. */
export interface Decision {
  readonly actorId: string;
  /** `<aggregate>.<past-tense>`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The record that it made, written before: the entry keeps its hash, so that the chain vouches for it. */
  readonly record?: RecordKey;
}

/** JSON with the keys of every object sorted: the same payload, the same words, the same hash. */
export function sortedJson(payload: unknown): string {
  return JSON.stringify(payload, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The hash that an audit entry keeps of its words. */
export function auditPayloadHash(reason: string, payload: string): string {
  return sha256(`${reason}\n${payload}`);
}

/** Records people's decisions in the transaction that carries them out. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Write the entry; the chain's link follows by a job of the same transaction. */
  async record(manager: EntityManager, decision: Decision): Promise<void> {
    const { reason, payload, record, ...entry } = decision;
    const recorded = record === undefined ? {} : { record: await describeRecord(manager, record) };
    const words = sortedJson({ ...payload, ...recorded });
    const id = newId();
    await manager.insert(AuditEntryEntity, {
      ...entry,
      id,
      at: this.clock.now(),
      payloadSha256: auditPayloadHash(reason, words),
    });
    await manager.insert(AuditPayloadEntity, { entryId: id, reason, payload: words });
    await this.jobs.enqueue(manager, 'audit.chain', {});
  }
}
