import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, Poll, PollQuery, Source, SourcePreset } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { cutPage, pageBy } from '../../database/keyset';
import { Jobs } from '../../jobs/jobs';
import { toTrouble } from '../sources/source.mapper';
import { SourcesRepository } from '../sources/sources.repository';
import { SourcesService } from '../sources/sources.service';
import { hostToPoll } from './host-to-poll';
import { PollEntity } from './poll.entity';
import { presetsBeside } from './presets';

const NEWEST_FIRST = {
  column: 'poll.startedAt',
  id: 'poll.id',
  direction: 'DESC',
  type: 'timestamptz',
} as const;

/** What people ask of the collecting. */
@Injectable()
export class CollectService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: SourcesService,
    private readonly sourceRows: SourcesRepository,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The sources that we know how to read, and what was made of them. */
  async presets(): Promise<SourcePreset[]> {
    return presetsBeside(await this.sources.all());
  }

  /**
   * Have a source polled as soon as its host may be asked.
   *
   * @throws not-allowed-transition where it is paused, or has nothing that could be polled
   */
  async pollNow(id: string, actorId: string): Promise<Source> {
    const host = hostToPoll(await this.sources.found(id));
    await this.dataSource.transaction(async (manager) => {
      await this.sourceRows.changeHealth(manager, id, { nextPollAt: this.clock.now() });
      await this.audit.record(manager, {
        actorId,
        action: 'source.poll-asked',
        subjectType: 'source',
        subjectId: id,
        reason: '',
        payload: {},
      });
      await this.jobs.enqueue(manager, 'collect.visit', { host }, { key: host });
    });
    return this.sources.byId(id);
  }

  /** What the polls of a source found. */
  async polls(id: string, query: PollQuery): Promise<Page<Poll>> {
    await this.sources.found(id);
    const list = this.dataSource.createQueryBuilder(PollEntity, 'poll').where({ sourceId: id });
    const total = await list.getCount();
    const read = await pageBy(list, NEWEST_FIRST, query).getMany();
    const { rows, next } = cutPage(read, query.limit, (row) => [row.startedAt, row.id]);
    return { items: rows.map(toPoll), next, total };
  }
}

function toPoll(row: PollEntity): Poll {
  const { id, outcome, listed, added } = row;
  const startedAt = row.startedAt.toISOString();
  const finishedAt = row.finishedAt.toISOString();
  return { id, startedAt, finishedAt, outcome, listed, added, error: toTrouble(row) };
}
