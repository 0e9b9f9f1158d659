import { Inject, Injectable } from '@nestjs/common';
import type { newStatusChangeSchema, StatusChange } from '@uade/contracts';
import { type Clock, DomainError, instantAfter } from '@uade/kernel';
import { assertStatusChange, currentStatus } from '@uade/tracking';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { AccountsService } from '../accounts/accounts.service';
import { CommitmentsService } from '../commitments/commitments.service';
import { ReleasesService } from '../releases/releases.service';
import type { EvidenceEntity, StatusChangeEntity } from './status-change.entity';
import { toEvidence, toRecordedChange, toStatusChange } from './status-change.mapper';
import { StatusChangesRepository } from './status-changes.repository';

/** A status change as somebody enters it, read by the contract's schema. */
export type EnteredStatusChange = z.output<typeof newStatusChangeSchema>;
type EnteredEvidence = EnteredStatusChange['evidence'][number];

@Injectable()
export class TrackingService {
  constructor(
    private readonly changes: StatusChangesRepository,
    private readonly commitments: CommitmentsService,
    private readonly releases: ReleasesService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The history of a commitment's fulfilment, in the order in which it was decided. */
  async history(commitmentId: string): Promise<StatusChange[]> {
    return this.withEvidence(await this.changes.of(commitmentId));
  }

  /** The changes by which some commitments have the status that they have, by commitment; none of what is not rated. */
  async holding(commitmentIds: readonly string[]): Promise<Map<string, StatusChange>> {
    const rows = await this.changes.ofSome(commitmentIds);
    const holding = [...Map.groupBy(rows, ({ commitmentId }) => commitmentId).values()].flatMap((own) => {
      const { change } = currentStatus(own.map(toRecordedChange));
      return own.filter(({ id }) => id === change?.id);
    });
    const changes = await this.withEvidence(holding);
    return new Map(changes.map((change, at) => [holding[at]?.commitmentId ?? '', change]));
  }

  private async withEvidence(rows: readonly StatusChangeEntity[]): Promise<StatusChange[]> {
    const [evidence, directory] = await Promise.all([
      this.changes.evidenceOf(rows.map(({ id }) => id)),
      this.accounts.directory(),
    ]);
    const homes = await this.changes.homes(evidence.map(({ versionId }) => versionId));
    return rows.map((row) => {
      const own = evidence.filter(({ statusChangeId }) => statusChangeId === row.id);
      return toStatusChange(
        row,
        own.map((one) => toEvidence(one, homes)),
        directory,
      );
    });
  }

  /**
   * Record a status change and make the commitment's current status follow, in one transaction.
   *
   * @param expected  The version of the commitment that the decider has seen.
   * @throws stale-version where somebody changed the commitment since
   * @throws not-allowed-transition | missing-evidence by the table of @uade/tracking
   */
  async record(
    commitmentId: string,
    expected: number,
    given: EnteredStatusChange,
    actorId: string,
  ): Promise<void> {
    const { status: current, kind, withdrawnAt } = await this.commitments.byId(commitmentId);
    if (withdrawnAt !== null) throw withdrawn(commitmentId);
    const id = newId();
    const evidence = await Promise.all(given.evidence.map((one, position) => this.toRow(id, position, one)));
    await this.commitments.guarded(commitmentId, async (manager) => {
      const rows = await this.changes.of(commitmentId, manager);
      const before = rows.map(toRecordedChange);
      assertStatusChange(given, { current, kind, history: before });
      const change: StatusChangeEntity = {
        id,
        commitmentId,
        kind: given.kind,
        corrects: given.corrects,
        fromStatus: current,
        toStatus: given.to,
        holdsFrom: given.holdsFrom,
        decidedAt: instantAfter(rows.at(-1)?.decidedAt ?? null, this.clock.now()),
        reason: given.reason,
        actorId,
        approvedBy: null,
      };
      const { status, since } = currentStatus([...before, toRecordedChange(change)]);
      await this.commitments.change(manager, commitmentId, expected, { status, statusSince: since });
      await this.changes.add(manager, change, evidence);
      await this.publish(manager, change);
    });
  }

  private async publish(manager: EntityManager, change: StatusChangeEntity): Promise<void> {
    const { id, commitmentId, kind, corrects, fromStatus, toStatus, holdsFrom, reason, actorId } = change;
    await this.audit.record(manager, {
      actorId,
      action: 'commitment.status-changed',
      subjectType: 'commitment',
      subjectId: commitmentId,
      reason,
      record: { table: 'status_change', id },
      payload: { statusChangeId: id, kind, corrects, from: fromStatus, to: toStatus, holdsFrom },
    });
    await this.events.record(manager, 'commitment.status-changed', {
      schemaVersion: 1,
      commitmentId,
      statusChangeId: id,
    });
  }

  private async toRow(
    statusChangeId: string,
    position: number,
    given: EnteredEvidence,
  ): Promise<EvidenceEntity> {
    const { polarity, versionId, start, end, url, note } = given;
    const base = { id: newId(), statusChangeId, position, polarity, url, note };
    if (versionId === null || start === null || end === null) {
      return { ...base, versionId: null, startOffset: null, endOffset: null, quote: null };
    }
    const { quote } = await this.releases.passage(versionId, start, end);
    return { ...base, versionId, startOffset: start, endOffset: end, quote };
  }
}

function withdrawn(id: string): DomainError {
  return new DomainError(
    'conflict',
    `Commitment ${id} was withdrawn.`,
    'Accept its suggestion again, or enter it anew.',
  );
}
