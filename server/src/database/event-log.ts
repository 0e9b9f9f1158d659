import { Inject, Injectable } from '@nestjs/common';
import type { EventName } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../common/system-clock';
import { EventEntity } from './event.entity';
import { insertion } from './insert-rows';
import { type Write, writeTogether } from './write-together';

/** What an event carries: ids and the version of its own form. */
export interface EventPayload {
  readonly schemaVersion: number;
  readonly [id: string]: string | number | null;
}

/** Runs in the transaction of the change, before its commit: what it writes is read together with the change. */
export type InTransactionListener = (manager: EntityManager, payload: EventPayload) => Promise<void>;

/** The one log of what happened, and the way by which later features hear of earlier ones. */
@Injectable()
export class EventLog {
  private readonly listeners = new Map<EventName, InTransactionListener[]>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Have `listener` called, in the same transaction, for each event of this name. */
  listen(name: EventName, listener: InTransactionListener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /**
   * Write the event and let the listeners do their part, one after the other.
   *
   * @param writes  What happened, where it is not written yet: the same statement does that.
   * @returns How many rows each of the writes changed.
   */
  async record(
    manager: EntityManager,
    name: EventName,
    payload: EventPayload,
    writes: readonly Write[] = [],
  ): Promise<number[]> {
    const event = { at: this.clock.now(), name, payload: { ...payload } };
    const counts = await writeTogether(manager, [...writes, ...insertion(manager, EventEntity, [event])]);
    for (const listener of this.listeners.get(name) ?? []) await listener(manager, payload);
    return counts;
  }
}
