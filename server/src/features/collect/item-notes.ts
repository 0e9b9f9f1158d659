import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventLog } from '../../database/event-log';
import type { Write } from '../../database/write-together';
import type { SourceItemEntity } from '../sources/source-item.entity';
import { TurnOver } from './collect-trouble';
import type { HostTurn } from './host-turn';
import { type ItemChange, ItemsRepository } from './items.repository';

/** A page that is visited, in a turn. */
interface Visited {
  readonly item: SourceItemEntity;
  readonly turn: HostTurn;
}

/** Notes what visits to pages came to, and tells who watches. */
@Injectable()
export class ItemNotes {
  constructor(
    private readonly items: ItemsRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * Note what a visit came to, and tell who watches the source.
   *
   * @param writes  What else the same statement writes.
   * @throws TurnOver where the turn has passed to somebody else: what the transaction wrote is undone
   */
  async note(
    manager: EntityManager,
    { item: { id, sourceId }, turn }: Visited,
    values: ItemChange,
    writes: readonly Write[] = [],
  ): Promise<void> {
    const change = this.items.changing(manager, id, values);
    const payload = { schemaVersion: 1, itemId: id, sourceId };
    const all = [turn.holding, change, ...writes];
    const [held] = await this.events.record(manager, 'item.visited', payload, all);
    if (held !== 1) throw new TurnOver();
  }

  async vanished(manager: EntityManager, item: SourceItemEntity): Promise<void> {
    await this.publish(manager, 'release.vanished', item);
  }

  async returned(manager: EntityManager, item: SourceItemEntity): Promise<void> {
    await this.publish(manager, 'release.returned', item);
  }

  private async publish(
    manager: EntityManager,
    name: 'release.vanished' | 'release.returned',
    { id, releaseId }: SourceItemEntity,
  ): Promise<void> {
    if (releaseId === null) return;
    await this.events.record(manager, name, { schemaVersion: 1, releaseId, itemId: id });
  }
}
