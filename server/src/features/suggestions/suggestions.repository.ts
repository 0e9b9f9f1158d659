import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { SuggestionQuery } from '@uade/contracts';
import { type EntityManager, In, IsNull, Not, type Repository, type SelectQueryBuilder } from 'typeorm';
import { insertion } from '../../database/insert-rows';
import { type Order, pageBy } from '../../database/keyset';
import type { Write } from '../../database/write-together';
import { ReleaseEntity } from '../releases/release.entity';
import { SuggestionDecisionEntity, SuggestionEntity } from './suggestion.entity';

const ORDERS: Readonly<Record<SuggestionQuery['sort'], Order>> = {
  score: { column: 'suggestion.score', id: 'suggestion.id', direction: 'DESC', type: 'double precision' },
  newest: { column: 'release.publishedAt', id: 'suggestion.id', direction: 'DESC', type: 'timestamptz' },
};

/** A suggestion with the publication time of its release, by which the list may be sorted. */
export interface ListedSuggestion {
  readonly suggestion: SuggestionEntity;
  readonly publishedAt: Date | null;
}

/** How often a rule's suggestions were made and decided. */
export interface RuleCount {
  readonly rule: string;
  readonly state: SuggestionEntity['state'];
  readonly count: number;
}

@Injectable()
export class SuggestionsRepository {
  constructor(
    @InjectRepository(SuggestionEntity) private readonly suggestions: Repository<SuggestionEntity>,
    @InjectRepository(SuggestionDecisionEntity)
    private readonly decisions: Repository<SuggestionDecisionEntity>,
  ) {}

  async byId(
    id: string,
    manager: EntityManager = this.suggestions.manager,
  ): Promise<SuggestionEntity | null> {
    return manager.findOneBy(SuggestionEntity, { id });
  }

  /** The suggestions of a version in the order of its text, without what nobody decided before it was read again. */
  async ofVersion(versionId: string): Promise<SuggestionEntity[]> {
    return this.suggestions.find({
      where: [
        { versionId, supersededBy: IsNull() },
        { versionId, state: Not('open') },
      ],
      order: { startOffset: 'ASC', endOffset: 'ASC' },
    });
  }

  /** The suggestions of a release that no later reading took the place of, locked until the transaction ends. */
  async lockStanding(manager: EntityManager, releaseId: string): Promise<SuggestionEntity[]> {
    return manager
      .createQueryBuilder(SuggestionEntity, 'suggestion')
      .setLock('pessimistic_write')
      .where({ releaseId, supersededBy: IsNull() })
      .orderBy('suggestion.id')
      .getMany();
  }

  /** Have the reading of a version take the place of these suggestions: whoever decides on one now is told so. */
  async supersede(manager: EntityManager, ids: readonly string[], supersededBy: string): Promise<void> {
    if (ids.length === 0) return;
    await manager.update(
      SuggestionEntity,
      { id: In([...ids]) },
      { supersededBy, rowVersion: () => 'row_version + 1' },
    );
  }

  async decision(id: string, manager: EntityManager): Promise<SuggestionDecisionEntity> {
    return manager.findOneByOrFail(SuggestionDecisionEntity, { id });
  }

  async decisionsByIds(ids: readonly (string | null)[]): Promise<Map<string, SuggestionDecisionEntity>> {
    const wanted = ids.filter((id) => id !== null);
    const rows = wanted.length === 0 ? [] : await this.decisions.findBy({ id: In(wanted) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  adding(manager: EntityManager, suggestions: readonly SuggestionEntity[]): Write[] {
    // Commitments and claims name their columns in another order, and all have the same.
    return insertion(manager, SuggestionEntity, suggestions);
  }

  /**
   * Carry out a decision on the suggestion as the decider saw it.
   *
   * @returns Whether it was carried out; `false` where it has another version or state by now.
   */
  async decide(
    manager: EntityManager,
    seen: Pick<SuggestionEntity, 'id' | 'rowVersion' | 'state'>,
    state: SuggestionEntity['state'],
    decision: SuggestionDecisionEntity,
  ): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(SuggestionEntity)
      .set({ state, rowVersion: () => 'row_version + 1', continuesId: null })
      .where({ id: seen.id, rowVersion: seen.rowVersion, state: seen.state })
      .execute();
    if (affected !== 1) return false;
    await manager.insert(SuggestionDecisionEntity, decision);
    await manager.update(SuggestionEntity, { id: seen.id }, { lastDecisionId: decision.id });
    return true;
  }

  async list(query: SuggestionQuery): Promise<{ rows: ListedSuggestion[]; total: number }> {
    const total = await this.filtered(query).getCount();
    const page = pageBy(this.filtered(query), ORDERS[query.sort], query);
    const { entities, raw } = await page
      .addSelect('release.publishedAt', 'said_at')
      .getRawAndEntities<{ said_at: Date | null }>();
    const rows = entities.map((suggestion, index) => ({
      suggestion,
      publishedAt: raw[index]?.said_at ?? null,
    }));
    return { rows, total };
  }

  async countByState(): Promise<Record<SuggestionEntity['state'], number>> {
    const rows = await this.suggestions
      .createQueryBuilder('suggestion')
      .select('suggestion.state', 'state')
      .addSelect('count(*)::int', 'count')
      .where(`suggestion.type = 'commitment'`)
      .andWhere({ supersededBy: IsNull() })
      .groupBy('suggestion.state')
      .getRawMany<{ state: SuggestionEntity['state']; count: number }>();
    const counts = { open: 0, accepted: 0, rejected: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  async countByRule(): Promise<RuleCount[]> {
    return this.suggestions
      .createQueryBuilder('suggestion')
      .select('suggestion.rule', 'rule')
      .addSelect('suggestion.state', 'state')
      .addSelect('count(*)::int', 'count')
      .where({ supersededBy: IsNull() })
      .groupBy('suggestion.rule')
      .addGroupBy('suggestion.state')
      .getRawMany<RuleCount>();
  }

  private filtered(filters: SuggestionQuery): SelectQueryBuilder<SuggestionEntity> {
    const list = this.suggestions
      .createQueryBuilder('suggestion')
      .innerJoin(ReleaseEntity, 'release', 'release.id = suggestion.releaseId')
      .where('suggestion.type = :type', { type: filters.type })
      .andWhere('suggestion.supersededBy IS NULL');
    // One state by equality: only so the index gives the queue in its order, instead of sorting all that is open.
    if (filters.state?.length === 1) list.andWhere('suggestion.state = :state', { state: filters.state[0] });
    else if (filters.state) list.andWhere('suggestion.state = ANY(:states)', { states: filters.state });
    if (filters.kind) list.andWhere('suggestion.kind = ANY(:kinds)', { kinds: filters.kind });
    if (filters.topic) list.andWhere('suggestion.topic = ANY(:topics)', { topics: filters.topic });
    if (filters.language)
      list.andWhere('release.language = ANY(:languages)', { languages: filters.language });
    if (filters.release) list.andWhere('suggestion.releaseId = :release', { release: filters.release });
    if (filters.source) {
      list.andWhere('release.sourceId IN (SELECT id FROM source WHERE slug = ANY(:sources))', {
        sources: filters.source,
      });
    }
    return list;
  }
}
