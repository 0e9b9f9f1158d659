import { Inject, Injectable, Logger, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { LiveMessage } from '@uade/contracts';
import { EventSignal } from '../../database/event-signal';
import { type LiveCursor, leadsTo, readCursor, writeCursor } from './live-cursor';
import { toLiveEvents } from './live-events';
import { LiveEventsRepository, type RecordedEvent } from './live-events.repository';

/** A message, and the cursor behind it. */
export interface Told {
  readonly message: LiveMessage;
  readonly cursor: string;
}
export type Tell = (told: Told) => void;

/** How often and how much is read; times in milliseconds. */
export interface LivePace {
  /** How long events are gathered after a signal before they are read: a backfill signals a hundred times a second. */
  readonly gather: number;
  /** How soon is looked again for events that wait for an older transaction. */
  readonly waiting: number;
  /** After how long is looked without any signal: should one get lost, that is how late its events are. */
  readonly unasked: number;
  /** Events in one message. */
  readonly batch: number;
  /** Events that are told to somebody who comes back; who has missed more asks everything anew. */
  readonly catchUp: number;
}

export const LIVE_PACE = Symbol('LivePace');
const PACE: LivePace = { gather: 150, waiting: 250, unasked: 30_000, batch: 500, catchUp: 1000 };

/** Somebody who is told; what happens while they catch up is kept for them. */
interface Follower {
  readonly tell: Tell;
  kept: Told[] | null;
}

/**
 * Tells what happens to everybody who follows, reading each event once a process. Nothing is read while nobody does.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly followers = new Set<Follower>();
  private readonly pace: LivePace;
  private head: Promise<LiveCursor> | null = null;
  private timer: { readonly due: number; readonly handle: NodeJS.Timeout } | null = null;
  private reading = false;
  private ended = false;
  private readonly woken = () => this.lookIn(this.pace.gather);

  constructor(
    private readonly events: LiveEventsRepository,
    private readonly signal: EventSignal,
    @Optional() @Inject(LIVE_PACE) pace?: LivePace,
  ) {
    this.pace = pace ?? PACE;
  }

  /**
   * Tell somebody what happens from now on, and first what they have missed.
   *
   * @param after  The cursor of the last message they were told; `null` where there is none.
   * @returns What ends it.
   */
  async follow(after: string | null, tell: Tell): Promise<() => void> {
    const follower: Follower = { tell, kept: [] };
    const head = await this.join(follower);
    const leave = () => this.leave(follower);
    try {
      for (const told of await this.missed(after, head)) tell(told);
      for (const told of follower.kept ?? []) tell(told);
      follower.kept = null;
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  onModuleDestroy(): void {
    this.ended = true;
    this.followers.clear();
    this.stopTimer();
  }

  /** Have somebody told of all that is read from now on; answers where that begins. */
  private async join(follower: Follower): Promise<LiveCursor> {
    if (this.followers.size === 0 && !this.reading) this.head = null;
    this.followers.add(follower);
    const isFirst = this.head === null;
    this.head ??= this.events.head();
    try {
      const head = await this.head;
      if (isFirst) {
        this.signal.listen(this.woken);
        this.woken();
      }
      return head;
    } catch (error) {
      this.head = null;
      this.leave(follower);
      throw error;
    }
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower);
    if (this.followers.size === 0) this.stopTimer();
  }

  private async missed(after: string | null, head: LiveCursor): Promise<Told[]> {
    const cursor = writeCursor(head);
    const hello: Told = { message: { schemaVersion: 1, type: 'hello' }, cursor };
    if (after === null) return [hello];
    const from = readCursor(after);
    const { catchUp } = this.pace;
    const events = from !== null && leadsTo(from, head) ? await this.events.after(from, catchUp + 1) : null;
    if (events === null || events.length > catchUp) {
      return [{ message: { schemaVersion: 1, type: 'reset' }, cursor }];
    }
    // What was read beyond `head` comes once more with the rest: that does no harm, and a gap would.
    return [hello, ...this.asTold(events, cursor)];
  }

  private asTold(recorded: readonly RecordedEvent[], cursor: string): Told[] {
    const events = toLiveEvents(recorded);
    return events.length === 0 ? [] : [{ message: { schemaVersion: 1, type: 'events', events }, cursor }];
  }

  /** Look for events in so many milliseconds, or sooner where that is planned already. */
  private lookIn(ms: number): void {
    if (this.ended || this.followers.size === 0) return;
    const due = performance.now() + ms;
    if (this.timer !== null && this.timer.due <= due) return;
    this.stopTimer();
    const handle = setTimeout(() => {
      this.timer = null;
      void this.look();
    }, ms);
    this.timer = { due, handle };
  }

  private stopTimer(): void {
    clearTimeout(this.timer?.handle);
    this.timer = null;
  }

  private async look(): Promise<void> {
    if (this.reading || this.head === null) return this.lookIn(this.pace.gather);
    this.reading = true;
    let next = this.pace.unasked;
    try {
      next = await this.read(await this.head);
    } catch (err) {
      this.logger.warn({ event: 'live.read-failed', err });
      next = this.pace.waiting * 4;
    } finally {
      this.reading = false;
      this.lookIn(next);
    }
  }

  /** Read and tell what has come since; answers when to look again. */
  private async read(head: LiveCursor): Promise<number> {
    // Asked first: what cannot be read yet now might be readable before the question, and would be forgotten.
    const hasWaiting = await this.events.hasWaiting();
    const recorded = await this.events.after(head, this.pace.batch);
    const last = recorded.at(-1);
    if (last !== undefined) {
      const now = { log: head.log, xid: last.xid, id: last.id };
      this.head = Promise.resolve(now);
      for (const told of this.asTold(recorded, writeCursor(now))) this.tellAll(told);
    }
    if (recorded.length === this.pace.batch) return 0;
    return hasWaiting ? this.pace.waiting : this.pace.unasked;
  }

  private tellAll(told: Told): void {
    for (const { kept, tell } of this.followers) {
      if (kept === null) tell(told);
      else kept.push(told);
    }
  }
}
