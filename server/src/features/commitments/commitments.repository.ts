import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CommitmentQuery } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { type EntityManager, In, IsNull, type Repository, type SelectQueryBuilder } from 'typeorm';
import { type Order, pageBy } from '../../database/keyset';
import { type Counted, readList } from '../../database/read-list';
import { wordsVector } from '../../database/words';
import { CommitmentEntity } from './commitment.entity';
import { filterCommitments } from './commitment-filters';
import { MentionEntity } from './mention.entity';

const ORDERS: Readonly<Record<CommitmentQuery['sort'], Order>> = {
  newest: { column: 'commitment.firstSaidAt', id: 'commitment.id', direction: 'DESC', type: 'timestamptz' },
  deadline: { column: 'commitment.deadlineTo', id: 'commitment.id', direction: 'ASC', type: 'date' },
  title: { column: 'commitment.title', id: 'commitment.id', direction: 'ASC', type: 'text' },
};

type Commitments = SelectQueryBuilder<CommitmentEntity>;

/** Where a mention stands: the release and source behind its version. */
export interface MentionPlace {
  readonly mentionId: string;
  readonly quote: string;
  readonly language: string;
  readonly releaseId: string;
  readonly releaseTitle: string;
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly captureId: string;
  readonly url: string;
  readonly sha256: string;
  readonly publishedAt: Date | null;
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
}

/** The words of a mention, and when they were said. */
export interface SaidMention {
  readonly commitmentId: string;
  readonly quote: string;
  readonly language: Language;
  readonly saidAt: Date;
}

/** A mention with the commitment that it is of. */
export interface MentionOfCommitment {
  readonly mention: MentionEntity;
  readonly commitment: CommitmentEntity;
}

/** A count by fulfilment and whatever else it was grouped by. */
export interface StatusCount<Key> {
  readonly key: Key;
  readonly status: CommitmentEntity['status'];
  readonly count: number;
}

@Injectable()
export class CommitmentsRepository {
  constructor(
    @InjectRepository(CommitmentEntity) private readonly commitments: Repository<CommitmentEntity>,
    @InjectRepository(MentionEntity) private readonly mentions: Repository<MentionEntity>,
  ) {}

  async byId(
    id: string,
    manager: EntityManager = this.commitments.manager,
  ): Promise<CommitmentEntity | null> {
    return manager.findOneBy(CommitmentEntity, { id });
  }

  /** The mentions in force of a commitment, in the order in which they were entered. */
  async mentionsOf(
    commitmentId: string,
    manager: EntityManager = this.mentions.manager,
  ): Promise<MentionEntity[]> {
    return manager.find(MentionEntity, {
      where: { commitmentId, withdrawnAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** The mentions in force that were made in a version, in the order of its text, each with its commitment. */
  async mentionsIn(versionId: string): Promise<MentionOfCommitment[]> {
    const mentions = await this.mentions.find({
      where: { versionId, withdrawnAt: IsNull() },
      order: { startOffset: 'ASC', endOffset: 'ASC' },
    });
    return this.withCommitments(mentions);
  }

  /** The mentions of these ids that are in force, each with its commitment. */
  async mentionsByIds(ids: readonly string[]): Promise<MentionOfCommitment[]> {
    return this.withCommitments(await this.mentions.findBy({ id: In([...ids]), withdrawnAt: IsNull() }));
  }

  /** The words of the mentions of commitments, those of a topic first, then those said last; of at most `limit` commitments. */
  async saidOf(topic: string | null, limit: number): Promise<SaidMention[]> {
    return this.mentions.query<SaidMention[]>(
      `SELECT mention.commitment_id AS "commitmentId", mention.quote, version.language,
              coalesce(version.published_at, mention.created_at) AS "saidAt"
       FROM (
         SELECT id FROM commitment WHERE withdrawn_at IS NULL
         ORDER BY (topic IS NOT DISTINCT FROM $1) DESC, first_said_at DESC NULLS LAST, id DESC LIMIT $2
       ) chosen
       JOIN mention ON mention.commitment_id = chosen.id AND mention.withdrawn_at IS NULL
       JOIN release_version version ON version.id = mention.version_id
       ORDER BY mention.id`,
      [topic, limit],
    );
  }

  async mentionOfSuggestion(manager: EntityManager, suggestionId: string): Promise<MentionEntity | null> {
    return manager.findOneBy(MentionEntity, { suggestionId, withdrawnAt: IsNull() });
  }

  async add(manager: EntityManager, commitment: Omit<CommitmentEntity, 'words'>): Promise<void> {
    await manager.insert(CommitmentEntity, commitment);
  }

  async addMention(manager: EntityManager, mention: MentionEntity): Promise<void> {
    await manager.insert(MentionEntity, mention);
    await this.refresh(manager, mention.commitmentId);
  }

  async withdrawMention(manager: EntityManager, mention: MentionEntity, at: Date): Promise<void> {
    await manager.update(MentionEntity, { id: mention.id }, { withdrawnAt: at });
    await this.refresh(manager, mention.commitmentId);
  }

  /**
   * Change a commitment as the changer saw it; its version goes up by one.
   *
   * @returns Whether it was changed; `false` where it has another version by now.
   */
  async change(
    manager: EntityManager,
    id: string,
    expected: number,
    values: Partial<Omit<CommitmentEntity, 'id' | 'rowVersion' | 'words'>>,
  ): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(CommitmentEntity)
      .set({ ...values, rowVersion: () => 'row_version + 1' })
      .where({ id, rowVersion: expected, withdrawnAt: IsNull() })
      .execute();
    if (affected !== 1) return false;
    await this.refresh(manager, id);
    return true;
  }

  /** Places of mentions, by the mention's id. */
  async places(mentionIds: readonly (string | null)[]): Promise<Map<string, MentionPlace>> {
    const rows = await this.mentions.query<MentionPlace[]>(
      `SELECT mention.id AS "mentionId", mention.quote, mention.start_offset AS "start", mention.end_offset AS "end",
              version.id AS "versionId", version.language, capture.id AS "captureId", capture.url, capture.sha256,
              release.id AS "releaseId", release.title AS "releaseTitle", version.published_at AS "publishedAt",
              source.slug, source.name, source.fictional
       FROM mention
       JOIN release_version version ON version.id = mention.version_id
       JOIN capture ON capture.id = version.capture_id
       JOIN release ON release.id = version.release_id
       JOIN source ON source.id = release.source_id
       WHERE mention.id = ANY($1)`,
      [mentionIds.filter((id) => id !== null)],
    );
    return new Map(rows.map((row) => [row.mentionId, row]));
  }

  /** Commitments by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, CommitmentEntity>> {
    const found = await this.commitments.findBy({ id: In([...ids]) });
    return new Map(found.map((commitment) => [commitment.id, commitment]));
  }

  async list(query: CommitmentQuery, today: string): Promise<{ rows: CommitmentEntity[]; counted: Counted }> {
    const filtered = (manager: EntityManager) => this.filtered(query, today, manager);
    const page = (list: Commitments) => pageBy(list, ORDERS[query.sort], query).getMany();
    const read = await readList(this.commitments.manager, { filtered, page, words: query.q });
    return { rows: read.page, counted: read.counted };
  }

  async count(query: Partial<CommitmentQuery>, today: string): Promise<number> {
    return this.filtered(query, today).getCount();
  }

  async countByTopic(): Promise<StatusCount<string | null>[]> {
    return this.counted<string | null>('commitment.topic');
  }

  async countByYear(): Promise<StatusCount<number | null>[]> {
    return this.counted<number | null>(
      `extract(year FROM commitment.first_said_at AT TIME ZONE 'Asia/Almaty')::int`,
    );
  }

  private async withCommitments(mentions: readonly MentionEntity[]): Promise<MentionOfCommitment[]> {
    const commitments = await this.byIds(mentions.map(({ commitmentId }) => commitmentId));
    return mentions.flatMap((mention) => {
      const commitment = commitments.get(mention.commitmentId);
      return commitment === undefined ? [] : [{ mention, commitment }];
    });
  }

  private async counted<Key>(key: string): Promise<StatusCount<Key>[]> {
    return this.commitments
      .createQueryBuilder('commitment')
      .select(key, 'key')
      .addSelect('commitment.status', 'status')
      .addSelect('count(*)::int', 'count')
      .where('commitment.withdrawnAt IS NULL')
      .groupBy('key')
      .addGroupBy('commitment.status')
      .orderBy('key')
      .getRawMany<StatusCount<Key>>();
  }

  private filtered(
    query: Partial<CommitmentQuery>,
    today: string,
    manager: EntityManager = this.commitments.manager,
  ): Commitments {
    const list = manager
      .createQueryBuilder(CommitmentEntity, 'commitment')
      .where('commitment.withdrawnAt IS NULL');
    return filterCommitments(list, query, today);
  }

  /** Bring what a commitment shows of its mentions, and its search words, in step with them. */
  private async refresh(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      `UPDATE commitment SET
         first_mention_id = first.id, first_said_at = first.published_at, mention_count = stated.count,
         words = ${wordsVector('commitment.title', `coalesce(stated.quotes, '')`)}
       FROM (
         SELECT count(*)::int, string_agg(quote, E'\\n' ORDER BY id) AS quotes
         FROM mention WHERE commitment_id = $1 AND withdrawn_at IS NULL
       ) stated
       LEFT JOIN LATERAL (
         SELECT mention.id, version.published_at
         FROM mention JOIN release_version version ON version.id = mention.version_id
         WHERE mention.commitment_id = $1 AND mention.withdrawn_at IS NULL
         ORDER BY version.published_at ASC NULLS LAST, mention.id LIMIT 1
       ) first ON true
       WHERE commitment.id = $1`,
      [id],
    );
  }
}
