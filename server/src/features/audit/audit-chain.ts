import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditEntryEntity, AuditLinkEntity } from '../../database/audit-entry.entity';
import { Settings } from '../../config/settings';
import { chainHash, GENESIS } from '../../database/audit-hash';
import { advanceCheckpoint, checkpointFile } from '../../database/checkpoint';
import { Jobs } from '../../jobs/jobs';

/** One number for all workers: only one of them lengthens the chain at a time. */
const CHAIN_LOCK = 875_230_002;

/** How many entries are chained in one transaction. */
const BATCH = 1000;

/** When to come back for entries that could not be linked yet. */
const AGAIN = { startAfterSeconds: 1 };

/** Chains the audit entries by hash, after their transactions, so that those who decide never wait for each other. */
@Injectable()
export class AuditChain implements OnApplicationBootstrap {
  private readonly logger = new Logger(AuditChain.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // It begins before the first link: one that is missing later was removed.
    await this.noteHead();
    await this.jobs.work('audit.chain', async () => {
      if (!(await this.lengthen()))
        await this.jobs.enqueue(this.dataSource.manager, 'audit.chain', {}, AGAIN);
    });
  }

  /**
   * Link every entry whose transaction can have no earlier one still running; called twice it does nothing more.
   *
   * @returns  Whether all are linked; `false` where some wait for a transaction that began before theirs.
   */
  async lengthen(): Promise<boolean> {
    let linked = BATCH;
    while (linked === BATCH) linked = await this.dataSource.transaction((manager) => this.linkBatch(manager));
    await this.noteHead();
    const [{ left }] = (await this.dataSource.query(
      `SELECT EXISTS (SELECT FROM audit_entry entry WHERE NOT EXISTS
        (SELECT FROM audit_link link WHERE link.entry_id = entry.id)) AS left`,
    )) as [{ left: boolean }];
    return !left;
  }

  /** Note outside of the database where the chain ends; a full disk must not keep the chain from growing. */
  private async noteHead(): Promise<void> {
    try {
      const isNoted = await advanceCheckpoint(checkpointFile(this.settings), (text, values) =>
        this.dataSource.query<unknown[]>(text, values),
      );
      if (!isNoted) this.logger.error({ event: 'audit.checkpoint-contradicted' });
    } catch (err) {
      this.logger.warn({ event: 'audit.checkpoint-failed', err });
    }
  }

  private async linkBatch(manager: EntityManager): Promise<number> {
    // A link must be on the disk before the checkpoint says so.
    await manager.query('SET LOCAL synchronous_commit = on');
    await manager.query('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
    const [last] = await manager.find(AuditLinkEntity, { order: { seq: 'DESC' }, take: 1 });
    const entries = await manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('NOT EXISTS (SELECT FROM audit_link link WHERE link.entry_id = entry.id)')
      .andWhere('entry.xid < pg_snapshot_xmin(pg_current_snapshot())')
      .orderBy('entry.xid')
      .addOrderBy('entry.id')
      .limit(BATCH)
      .getMany();
    let hash = last?.hash ?? GENESIS;
    let seq = BigInt(last?.seq ?? 0);
    const links = entries.map((entry) => {
      hash = chainHash(hash, entry);
      seq += 1n;
      return { seq: String(seq), entryId: entry.id, hash };
    });
    if (links.length > 0) await manager.insert(AuditLinkEntity, links);
    return links.length;
  }
}
