import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Clock } from '@uade/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { timedWork } from '../../common/work-times';
import { Settings } from '../../config/settings';
import { Jobs } from '../../jobs/jobs';
import { BackfillRunner } from './backfill-runner';
import { TurnOver } from './collect-trouble';
import { type DueWork, DueWorkRepository } from './due-work.repository';
import type { HostTurn } from './host-turn';
import { HostTurns } from './host-turns';
import { PageFetcher } from './page-fetcher';
import { Poller } from './poller';

/** How often a worker looks for what is due, in milliseconds. */
const LOOK_EVERY_MS = 5000;

/** How long one visit to a host lasts at most, in milliseconds; another follows if there is more to do. */
const LONGEST_VISIT_MS = 120_000;

/** How many hosts one worker visits at the same time: most of a visit is waiting, and a few that stall must not hold up the rest. */
const HOSTS_AT_A_TIME = 16;

/**
 * Does what is due, host by host. The tables say what that is; a job per host only wakes a worker up, so that a job that is
 * lost or delivered again loses and doubles nothing.
 */
@Injectable()
export class Collector implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Collector.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly turns: HostTurns,
    private readonly due: DueWorkRepository,
    private readonly poller: Poller,
    private readonly pages: PageFetcher,
    private readonly backfills: BackfillRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.jobs.works || !this.settings.collects) return;
    await this.jobs.workEach('collect.visit', HOSTS_AT_A_TIME, ({ host }) => this.visitLogged(host));
    this.timer = setInterval(() => void this.lookAround(), LOOK_EVERY_MS);
    await this.lookAround();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Send a job to each host at which something is due, and end what a worker that was killed could not. */
  async wake(): Promise<void> {
    for (const host of await this.due.hosts(this.clock.now())) {
      await this.jobs.enqueue(this.dataSource.manager, 'collect.visit', { host }, { key: host });
    }
    await this.backfills.finish();
  }

  /** Do what is due at a host, one thing after the other; nothing where somebody else is at it. */
  async visit(host: string): Promise<void> {
    const until = performance.now() + LONGEST_VISIT_MS;
    const isMore = await this.turns.within(host, 0, async (turn) => {
      while (!turn.isOver && performance.now() < until) {
        const work = await this.due.next(host, this.clock.now());
        if (work === null) return false;
        if (!(await timedWork(work.kind, () => this.goesOn(work, turn)))) return false;
      }
      return !turn.isOver;
    });
    await this.backfills.finish();
    if (isMore === true)
      await this.jobs.enqueue(this.dataSource.manager, 'collect.visit', { host }, { key: host });
  }

  private async visitLogged(host: string): Promise<void> {
    try {
      await this.visit(host);
    } catch (err) {
      this.logger.error({ event: 'collect.visit-failed', host, err });
      throw err;
    }
  }

  private async goesOn(work: DueWork, turn: HostTurn): Promise<boolean> {
    try {
      await this.do(work, turn);
      return true;
    } catch (error) {
      if (error instanceof TurnOver) return false;
      throw error;
    }
  }

  private async do({ kind, id }: DueWork, turn: HostTurn): Promise<void> {
    if (kind === 'poll') return this.poller.poll(id, turn);
    if (kind === 'page') return this.pages.fetch(id, turn);
    return this.backfills.readList(id, turn);
  }

  /** With the database away for a moment nothing is lost: the next look comes soon. */
  private async lookAround(): Promise<void> {
    try {
      await this.wake();
    } catch (err) {
      this.logger.warn({ event: 'collect.not-looked', err });
    }
  }
}
