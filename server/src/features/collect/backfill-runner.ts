import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Trouble } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { sha256 } from '../../common/sha256';
import { EventLog } from '../../database/event-log';
import { SourceEntity } from '../sources/source.entity';
import {
  addressOf,
  endsEarly,
  type Following,
  itemsInRange,
  listsAfter,
  type PendingList,
  readPending,
  stillToRead,
  writePending,
} from './backfill-range';
import type { BackfillEntity } from './backfill.entity';
import { BackfillsRepository } from './backfills.repository';
import { troubleOf, TurnOver, UNFORESEEN } from './collect-trouble';
import { PRIORITIES } from './due-work.repository';
import { getList } from './fetch-list';
import type { HostTurn } from './host-turn';
import { ItemsRepository } from './items.repository';
import { backOffMs, PAGE_BACK_OFF } from './politeness';
import type { ListReading, ReadList } from './read-list';

/** A list that fails so often in a row ends the backfill. */
const MOST_FAILURES = 5;

/** After so many failures of its host in a row, which take hours, a list is not waited for any longer than that. */
const MOST_OF_HOST = 10;

/** An imported sitemap is one, however the source's own items are found. */
const SITEMAP: ListReading = { discovery: 'sitemap', listingSelectors: null };

/** Takes backfills list by list; their items are fetched like all others. */
@Injectable()
export class BackfillRunner {
  private readonly logger = new Logger(BackfillRunner.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly backfills: BackfillsRepository,
    private readonly items: ItemsRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Read the next list of a backfill that is due; where none is (any more) nothing is done.
   *
   * @throws TurnOver where the host is to be left alone
   */
  async readList(id: string, turn: HostTurn): Promise<void> {
    const backfill = await this.backfills.byId(id);
    const [next] = backfill?.state === 'running' ? backfill.pending : [];
    if (backfill === null || next === undefined) return;
    const read = readPending(next);
    try {
      const source = await this.dataSource.manager.findOneByOrFail(SourceEntity, { id: backfill.sourceId });
      const isFurther = backfill.listsRead > 0;
      const reading = backfill.range.by === 'sitemap' ? SITEMAP : { ...source, isFurther };
      await this.put(backfill, read, await getList(addressOf(read), reading, turn), turn);
    } catch (error) {
      await this.failFor(error, backfill, turn);
      if (error instanceof TurnOver) throw error;
    }
  }

  /** End the backfills of which nothing is left to do. */
  async finish(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      for (const { id, sourceId } of await this.backfills.finish(manager, this.clock.now())) {
        await this.publish(manager, 'backfill.finished', { id, sourceId });
      }
    });
  }

  private async put(
    backfill: BackfillEntity,
    read: PendingList,
    list: ReadList,
    turn: HostTurn,
  ): Promise<void> {
    const { id, sourceId, range } = backfill;
    const now = this.clock.now();
    const lastItemsSha256 = sha256(list.items.map(({ url }) => url).join('\n'));
    const isRepeated = list.items.length > 0 && lastItemsSha256 === backfill.lastItemsSha256;
    const { lists, trouble } = await this.following(backfill, read, isRepeated ? null : list);
    const pending = [...lists.map(writePending), ...backfill.pending.slice(1)];
    const wanted = itemsInRange(list, read, range);
    await this.dataSource.transaction(async (manager) => {
      await turn.hold(manager);
      const isStill = await this.backfills.progress(manager, backfill, {
        pending,
        listsRead: backfill.listsRead + 1,
        lastItemsSha256,
        nextListAt: pending.length === 0 ? null : now,
        errorStreak: 0,
        errorCode: trouble?.code ?? backfill.errorCode,
        errorReason: trouble?.reason ?? backfill.errorReason,
      });
      if (!isStill) return;
      await this.backfills.addList(manager, id, addressOf(read));
      const common = { sourceId, backfillId: id, priority: PRIORITIES.backfill, now };
      await this.items.adopt(manager, { ...common, urls: wanted.map(({ url }) => url) });
      await this.items.add(manager, { ...common, items: wanted, fetchAt: now });
      await this.publish(manager, 'backfill.progressed', backfill);
    });
  }

  /** @param list  `null` where the site gave its last page once more. */
  private async following(
    { id, range, pending, listsRead }: BackfillEntity,
    read: PendingList,
    list: ReadList | null,
  ): Promise<Following> {
    const following = list === null ? endsEarly(read) : listsAfter(list, read, range);
    const before = await this.backfills.listsAmong(id, following.lists.map(addressOf));
    return stillToRead(following, read, {
      read: before.add(addressOf(read)),
      waiting: new Set(pending.slice(1).map((written) => addressOf(readPending(written)))),
      readCount: listsRead + 1,
    });
  }

  private async failFor(err: unknown, backfill: BackfillEntity, turn: HostTurn): Promise<void> {
    const trouble = troubleOf(err);
    if (trouble !== null) return this.fail(backfill, turn, trouble);
    if (err instanceof TurnOver) return;
    this.logger.error({ event: 'collect.backfill-failed', backfillId: backfill.id, err });
    await this.fail(backfill, turn, UNFORESEEN);
  }

  private async fail(backfill: BackfillEntity, turn: HostTurn, { code, reason }: Trouble): Promise<void> {
    const isOfHost = turn.isToBlame && turn.failures <= MOST_OF_HOST;
    const errorStreak = backfill.errorStreak + (isOfHost ? 0 : 1);
    const isGivenUp = errorStreak >= MOST_FAILURES;
    const wait = isOfHost ? 0 : backOffMs(errorStreak, PAGE_BACK_OFF, Math.random());
    await this.dataSource.transaction(async (manager) => {
      await turn.hold(manager);
      const isStill = await this.backfills.progress(manager, backfill, {
        errorStreak,
        errorCode: code,
        errorReason: reason,
        nextListAt: isGivenUp ? null : new Date(this.clock.now().getTime() + wait),
        ...(isGivenUp ? { state: 'failed' as const } : {}),
      });
      if (isStill && isGivenUp) await this.publish(manager, 'backfill.failed', backfill);
    });
  }

  private async publish(
    manager: EntityManager,
    name: 'backfill.progressed' | 'backfill.finished' | 'backfill.failed',
    { id, sourceId }: Pick<BackfillEntity, 'id' | 'sourceId'>,
  ): Promise<void> {
    await this.events.record(manager, name, { schemaVersion: 1, backfillId: id, sourceId });
  }
}
