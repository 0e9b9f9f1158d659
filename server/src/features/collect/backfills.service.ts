import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Backfill, CreateBackfill, RequestedRange } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { Jobs } from '../../jobs/jobs';
import { AccountsService } from '../accounts/accounts.service';
import { toTrouble, type WatchedSource } from '../sources/source.mapper';
import { SourcesService } from '../sources/sources.service';
import { firstLists, writePending } from './backfill-range';
import type { BackfillEntity } from './backfill.entity';
import { type BackfillCounts, BackfillsRepository } from './backfills.repository';
import { hostToPoll } from './host-to-poll';
import { newBackfill } from './new-backfill';

/** What a person decides of a backfill that is there. */
const DECISIONS = {
  cancelled: { from: ['running'], values: { state: 'cancelled', nextListAt: null } },
  resumed: { from: ['cancelled', 'failed'], values: { state: 'running', errorStreak: 0, finishedAt: null } },
} as const;

/** Older items of a source, on a person's decision: begun, cancelled, resumed. */
@Injectable()
export class BackfillsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly backfills: BackfillsRepository,
    private readonly sources: SourcesService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofSource(sourceId: string): Promise<Backfill[]> {
    await this.sources.found(sourceId);
    return this.shown(await this.backfills.ofSource(sourceId));
  }

  /** @throws not-found */
  async byId(id: string): Promise<Backfill> {
    const [backfill] = await this.shown([await this.found(id)]);
    if (backfill === undefined) throw new DomainError('internal', `Backfill ${id} can’t be shown.`);
    return backfill;
  }

  /**
   * Begin a backfill.
   *
   * @throws not-allowed-transition where the source is paused or has nothing to go through
   * @throws invalid-input          where its lists have no pages
   */
  async begin(sourceId: string, { range, reason }: CreateBackfill, actorId: string): Promise<Backfill> {
    const watched = await this.sources.found(sourceId);
    const host = hostToPoll(watched);
    checkRange(watched, range);
    const pending = firstLists(watched.source.discoveryUrls, range).map(writePending);
    const beginning = { sourceId, host, range, pending, listsRead: 0, actorId, trouble: null };
    const backfill = newBackfill(beginning, this.clock.now());
    await this.dataSource.transaction(async (manager) => {
      await this.backfills.add(manager, backfill);
      await this.publish(manager, 'begun', backfill, { actorId, reason });
    });
    return this.byId(backfill.id);
  }

  /**
   * Cancel a backfill, or go on with it where it stopped.
   *
   * @throws not-allowed-transition, stale-version
   */
  async decide(id: string, expected: number, to: keyof typeof DECISIONS, actorId: string): Promise<Backfill> {
    const backfill = await this.found(id);
    const { from, values } = DECISIONS[to];
    if (!(from as readonly string[]).includes(backfill.state)) {
      throw new DomainError('not-allowed-transition', `Backfill ${id} is ${backfill.state}.`);
    }
    if (to === 'resumed') hostToPoll(await this.sources.found(backfill.sourceId));
    const resumesAt = to === 'resumed' ? this.clock.now() : null;
    const nextListAt = backfill.pending.length === 0 ? null : resumesAt;
    const done = await this.dataSource.transaction(async (manager) => {
      if (!(await this.backfills.change(manager, id, expected, { ...values, nextListAt }))) return false;
      await (resumesAt === null
        ? this.backfills.putAside(manager, id)
        : this.backfills.bringBack(manager, id, resumesAt));
      await this.publish(manager, to, backfill, { actorId, reason: '' });
      return true;
    });
    const current = await this.byId(id);
    if (done) return current;
    throw new DomainError(
      'stale-version',
      `Backfill ${id} was changed by somebody else since version ${expected}.`,
      'Look at it as it is now, then decide again.',
      { current },
    );
  }

  private async publish(
    manager: EntityManager,
    action: 'begun' | keyof typeof DECISIONS,
    { id, sourceId, host, range }: BackfillEntity,
    { actorId, reason }: { readonly actorId: string; readonly reason: string },
  ): Promise<void> {
    const name = `backfill.${action}` as const;
    const decision = { actorId, action: name, subjectType: 'backfill', subjectId: id, reason };
    await this.audit.record(manager, { ...decision, payload: { sourceId, range } });
    await this.events.record(manager, name, { schemaVersion: 1, backfillId: id, sourceId });
    if (action !== 'cancelled') await this.jobs.enqueue(manager, 'collect.visit', { host }, { key: host });
  }

  private async found(id: string): Promise<BackfillEntity> {
    const backfill = await this.backfills.byId(id);
    if (backfill === null) throw new DomainError('not-found', `There is no backfill ${id}.`);
    return backfill;
  }

  private async shown(rows: readonly BackfillEntity[]): Promise<Backfill[]> {
    const counts = await this.backfills.counts(rows.map(({ id }) => id));
    const directory = await this.accounts.directory();
    return rows.map((row) => ({ ...toBackfill(row, counts(row.id)), actor: directory.actor(row.actorId) }));
  }
}

function toBackfill(row: BackfillEntity, counts: BackfillCounts): Omit<Backfill, 'actor'> {
  const { id, sourceId, range, state } = row;
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    id,
    sourceId,
    version: row.rowVersion,
    range,
    state,
    progress: { listsRead: row.listsRead, listsWaiting: row.pending.length, found, ...counts },
    error: toTrouble(row),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function checkRange({ source }: WatchedSource, range: RequestedRange): void {
  if (source.discovery !== 'sitemap' || range.by === 'dates') return;
  throw new DomainError(
    'invalid-input',
    'A sitemap has no pages to be counted.',
    'Give the first and the last day instead.',
    { issues: [{ path: 'range.by', message: 'dates' }] },
  );
}
