import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FoundItem } from '@uade/capture';
import type { Trouble } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import { type DataSource, type EntityManager, LessThan } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { EventLog } from '../../database/event-log';
import type { PageValidators, SourceHealthEntity } from '../sources/source-health.entity';
import type { SourceEntity } from '../sources/source.entity';
import { SourcesRepository } from '../sources/sources.repository';
import { TurnOver, troubleOf, UNFORESEEN } from './collect-trouble';
import { PRIORITIES } from './due-work.repository';
import type { HostTurn } from './host-turn';
import { ItemsRepository } from './items.repository';
import { type FetchedList, fetchList } from './fetch-list';
import { dateOf, sortItems } from './new-items';
import { backOffMs } from './politeness';
import { PollEntity } from './poll.entity';
import { itemsADay, pollIntervalMinutes, spread } from './schedule';

const MINUTE = 60_000;

/** How long it is kept what a poll found. */
const KEPT_MS = 90 * 24 * 60 * MINUTE;

/** What was read of a source's lists. */
interface Look {
  readonly items: Map<string, FoundItem>;
  /** What the lists said of their versions, by their addresses. */
  readonly validators: Record<string, PageValidators>;
  /** Whether a list came whole, and was not only said to be as before. */
  isModified: boolean;
  trouble: Trouble | null;
  /** Why the turn ended in the middle. */
  over: TurnOver | null;
}

/** A source in the middle of its poll. */
interface Polled {
  readonly source: SourceEntity;
  readonly health: SourceHealthEntity;
  readonly startedAt: Date;
}

/** Looks at what a source lists, and puts down what is new; the pages themselves are fetched afterwards, one by one. */
@Injectable()
export class Poller {
  private readonly logger = new Logger(Poller.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: SourcesRepository,
    private readonly items: ItemsRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Poll a source that is due; where it is not (any more) nothing is done.
   *
   * @throws TurnOver where the host is to be left alone; what came of it is recorded
   */
  async poll(sourceId: string, turn: HostTurn): Promise<void> {
    const watched = await this.sources.byId(sourceId);
    const startedAt = this.clock.now();
    if (watched === null || !isDue(watched.health, startedAt)) return;
    const polled = { ...watched, startedAt };
    const look = await this.look(polled, turn);
    // What was given up because the process stops says nothing of the source.
    if (look.over !== null && look.over.trouble === null) throw look.over;
    await this.settle(polled, look, turn);
    if (look.over !== null) throw look.over;
  }

  /** What can't be stored must not be met again and again, and nothing else at the host with it. */
  private async settle(polled: Polled, look: Look, turn: HostTurn): Promise<void> {
    try {
      await this.commit(polled, look, turn);
    } catch (err) {
      if (err instanceof TurnOver) throw err;
      this.logger.error({ event: 'collect.poll-not-stored', sourceId: polled.source.id, err });
      const nothing = { items: new Map(), validators: polled.health.validators, isModified: false };
      await this.commit(polled, { ...look, ...nothing, trouble: UNFORESEEN }, turn);
    }
  }

  private async commit(polled: Polled, look: Look, turn: HostTurn): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await turn.hold(manager);
      // What was found with settings that somebody has changed meanwhile is dropped; the poll stays due.
      if (!(await this.sources.isUnchanged(manager, polled.source))) return;
      await (look.trouble === null ? this.succeed(manager, polled, look) : this.fail(manager, polled, look));
    });
  }

  private async look({ source, health }: Polled, turn: HostTurn): Promise<Look> {
    const validators = { ...health.validators };
    const look: Look = { items: new Map(), validators, isModified: false, trouble: null, over: null };
    for (const written of source.discoveryUrls) {
      if (look.over !== null) break;
      const url = written.replaceAll('{page}', '1');
      try {
        const list = await fetchList({ url, validators: look.validators[url] ?? null }, source, turn);
        if (list !== null) see(look, url, list);
        if (list !== null && list.error !== null) this.meet(look, source, list.error);
      } catch (error) {
        this.meet(look, source, error);
      }
    }
    return look;
  }

  private meet(look: Look, { id: sourceId }: SourceEntity, err: unknown): void {
    if (err instanceof TurnOver) look.over = err;
    const trouble = troubleOf(err);
    look.trouble ??= trouble;
    if (trouble !== null || err instanceof TurnOver) return;
    this.logger.error({ event: 'collect.poll-failed', sourceId, err });
    look.trouble = UNFORESEEN;
  }

  private async succeed(manager: EntityManager, polled: Polled, look: Look): Promise<void> {
    const { source } = polled;
    const now = this.clock.now();
    const { added, activity } = await this.addNew(manager, polled, look);
    const intervalMinutes = pollIntervalMinutes(activity.itemsADay, source);
    await this.sources.changeHealth(manager, source.id, {
      ...activity,
      lastPollAt: now,
      lastSuccessAt: now,
      nextPollAt: await this.next(manager, polled, spread(intervalMinutes * MINUTE, Math.random())),
      intervalMinutes,
      errorStreak: 0,
      errorCode: null,
      errorReason: null,
    });
    const outcome = look.isModified ? 'items' : 'not-modified';
    await this.note(manager, polled, { outcome, listed: look.items.size, added, trouble: null });
    await this.publish(manager, source.id);
  }

  /** Some lists may have been read all the same: what they named is not lost. */
  private async fail(manager: EntityManager, polled: Polled, look: Look): Promise<void> {
    const { source, health } = polled;
    const { added, activity } = await this.addNew(manager, polled, look);
    const errorStreak = health.errorStreak + 1;
    const baseMs = source.minIntervalMinutes * MINUTE;
    const capMs = Math.max(source.maxIntervalMinutes * MINUTE, baseMs);
    await this.sources.changeHealth(manager, source.id, {
      ...activity,
      lastPollAt: this.clock.now(),
      nextPollAt: await this.next(manager, polled, backOffMs(errorStreak, { baseMs, capMs }, Math.random())),
      errorStreak,
      errorCode: look.trouble?.code ?? null,
      errorReason: look.trouble?.reason ?? null,
    });
    await this.note(manager, polled, {
      outcome: 'failed',
      listed: look.items.size,
      added,
      trouble: look.trouble,
    });
    await this.publish(manager, source.id);
  }

  /** In so many milliseconds; where somebody has asked for a poll since this one began, when they asked for it. */
  private async next(manager: EntityManager, { source, health }: Polled, ms: number): Promise<Date | null> {
    const planned = await this.sources.nextPollAt(manager, source.id);
    return planned?.getTime() === health.nextPollAt?.getTime() ? this.after(ms) : planned;
  }

  private async addNew(
    manager: EntityManager,
    { source, health }: Polled,
    look: Look,
  ): Promise<{ readonly added: number; readonly activity: Seen }> {
    const now = this.clock.now();
    const listed = [...look.items.values()];
    const urls = listed.map(({ url }) => url);
    const known = await this.items.known(manager, source.id, { urls, polledAt: health.lastSuccessAt });
    const unknown = listed.filter(({ url }) => !known.has(url));
    const { fetch, leave } = sortItems(unknown, listed.length, health.lastItemAt);
    const common = { sourceId: source.id, priority: PRIORITIES.listed, backfillId: null, now };
    const taken = await this.items.takeOver(manager, { ...common, urls: fetch.map(({ url }) => url) });
    const added = taken + (await this.items.add(manager, { ...common, items: fetch, fetchAt: now }));
    await this.items.add(manager, { ...common, items: leave, fetchAt: null });
    await this.items.rereadChanged(manager, source.id, listed, { now, priority: PRIORITIES.reread });
    return { added, activity: seen(look, health, { added, now }) };
  }

  private async note(
    manager: EntityManager,
    { source, startedAt }: Polled,
    came: { outcome: PollEntity['outcome']; listed: number; added: number; trouble: Trouble | null },
  ): Promise<void> {
    const { trouble, ...counts } = came;
    await manager.delete(PollEntity, { sourceId: source.id, startedAt: LessThan(this.after(-KEPT_MS)) });
    await manager.insert(PollEntity, {
      ...counts,
      id: newId(),
      sourceId: source.id,
      startedAt,
      finishedAt: this.clock.now(),
      errorCode: trouble?.code ?? null,
      errorReason: trouble?.reason ?? null,
    });
  }

  private async publish(manager: EntityManager, sourceId: string): Promise<void> {
    await this.events.record(manager, 'source.polled', { schemaVersion: 1, sourceId });
  }

  private after(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}

/** Add what a list names to what was read. */
function see(look: Look, url: string, list: FetchedList): void {
  if (list.validators === null) delete look.validators[url];
  else look.validators[url] = list.validators;
  look.isModified = true;
  for (const item of list.items) if (!look.items.has(item.url)) look.items.set(item.url, item);
}

/** What the lists that were read tell of a source, also where another was not. */
type Seen = Pick<SourceHealthEntity, 'itemsADay' | 'lastItemAt' | 'validators'>;

function seen(
  { items, isModified, validators }: Look,
  health: SourceHealthEntity,
  { added, now }: { readonly added: number; readonly now: Date },
): Seen {
  const dates = [...items.values()].flatMap((item) => dateOf(item) ?? []);
  const rate = isModified ? itemsADay(dates, now) : null;
  const lastItemAt = newestOf(dates, { known: health.lastItemAt, added, now });
  return { itemsADay: rate ?? health.itemsADay, lastItemAt, validators };
}

function isDue({ nextPollAt }: SourceHealthEntity, now: Date): boolean {
  return nextPollAt !== null && nextPollAt <= now;
}

/** When the newest item was published, as far as dates tell; new items without a date are of now. */
function newestOf(
  dates: readonly Date[],
  { known, added, now }: { known: Date | null; added: number; now: Date },
): Date | null {
  const times = dates.map((date) => date.getTime()).filter((time) => time <= now.getTime());
  if (known !== null) times.push(known.getTime());
  if (added > 0 && dates.length === 0) times.push(now.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
