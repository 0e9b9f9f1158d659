import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Analysis, Speaker } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import { type EntityManager, In, type Repository } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { insertRows } from '../../database/insert-rows';
import { runPrepared } from '../../database/prepared';
import { SpeakerEntity } from './speaker.entity';

const NAMED = { name: 'speakers named', text: 'SELECT id, name FROM speaker WHERE name = ANY($1)' };

@Injectable()
export class SpeakersService {
  constructor(
    @InjectRepository(SpeakerEntity) private readonly speakers: Repository<SpeakerEntity>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those who have made commitments, most first. */
  async all(): Promise<Speaker[]> {
    return this.speakers.query<Speaker[]>(`
      SELECT speaker.id, speaker.name, count(*)::int AS "commitmentCount"
      FROM speaker JOIN commitment ON commitment.speaker_id = speaker.id AND commitment.withdrawn_at IS NULL
      GROUP BY speaker.id ORDER BY count(*) DESC, speaker.name`);
  }

  /** Ids by name of all whom an analysis names as speaking, added where they are new. */
  async ensureNamed(manager: EntityManager, { quotes, commitments }: Analysis): Promise<Map<string, string>> {
    return this.ensure(
      manager,
      [...quotes, ...commitments].map(({ speaker }) => speaker),
    );
  }

  /** Ids of the speakers of these names, added where they are new. */
  async ensure(manager: EntityManager, names: readonly (string | null)[]): Promise<Map<string, string>> {
    // Sorted, so that two transactions that add the same names take their locks in the same order.
    const wanted = [...new Set(names.filter((name) => name !== null))].sort();
    if (wanted.length === 0) return new Map();
    const known = await this.named(manager, wanted);
    const missing = wanted.filter((name) => !known.has(name));
    if (missing.length === 0) return known;
    const createdAt = this.clock.now();
    const rows = missing.map((name) => ({ id: newId(), name, createdAt }));
    await insertRows(manager, SpeakerEntity, rows, { orIgnore: true });
    return this.named(manager, wanted);
  }

  private async named(manager: EntityManager, names: readonly string[]): Promise<Map<string, string>> {
    const found = await runPrepared<{ id: string; name: string }>(manager, NAMED, [names]);
    return new Map(found.map(({ id, name }) => [name, id]));
  }

  /** Names of the speakers of these ids. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const found = await this.speakers.findBy({ id: In(wanted) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
