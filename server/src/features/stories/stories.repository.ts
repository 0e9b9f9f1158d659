import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { StoryQuery } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { type EntityManager, In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { type Order, pageBy } from '../../database/keyset';
import { ReleaseEntity } from '../releases/release.entity';
import { ReleasesRepository } from '../releases/releases.repository';
import { StoryDecisionEntity, StoryEntity, StoryLinkEntity } from './story.entity';

const NEWEST: Order = { column: 'story.since', id: 'story.id', direction: 'DESC', type: 'timestamptz' };

/** A decision that nobody has taken back. */
const IN_FORCE = `decision.kind <> 'undo' AND NOT EXISTS (SELECT FROM story_decision undo WHERE undo.undoes = decision.id)`;
const NAMES = '(decision.release_id = ANY(:ids) OR decision.others && :ids)';

/** What joins two releases, and which of them the other cites. */
export type StoryTie = Pick<StoryLinkEntity, 'a' | 'b' | 'kind' | 'score' | 'cited'>;

/** A release as stories are made of it. */
export interface StoryPart {
  readonly id: string;
  readonly storyId: string | null;
  readonly language: Language;
  readonly publishedAt: Date | null;
}

@Injectable()
export class StoriesRepository {
  constructor(
    @InjectRepository(StoryEntity) private readonly stories: Repository<StoryEntity>,
    @InjectRepository(StoryLinkEntity) private readonly links: Repository<StoryLinkEntity>,
    @InjectRepository(StoryDecisionEntity) private readonly decisions: Repository<StoryDecisionEntity>,
    private readonly releases: ReleasesRepository,
  ) {}

  async byId(id: string): Promise<StoryEntity | null> {
    return this.stories.findOneBy({ id });
  }

  async storyIdOf(releaseId: string, manager = this.stories.manager): Promise<string | null> {
    const release = await manager.findOne(ReleaseEntity, {
      select: { storyId: true },
      where: { id: releaseId },
    });
    return release?.storyId ?? null;
  }

  /** Whether there is such a release that was read. */
  async exists(manager: EntityManager, releaseId: string): Promise<boolean> {
    return manager.existsBy(ReleaseEntity, { id: releaseId });
  }

  /** The releases of a story in order of time, so many of them at most. */
  async membersOf(storyId: string, most: number, manager = this.stories.manager): Promise<string[]> {
    const rows = await inOrder(manager.createQueryBuilder(ReleaseEntity, 'release'))
      .where('release.storyId = :storyId', { storyId })
      .limit(most)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** The releases that stories, links and decisions connect with some, these among them, in order of time. */
  async connected(manager: EntityManager, releaseIds: readonly string[]): Promise<StoryPart[]> {
    let ids = [...new Set(releaseIds)];
    for (;;) {
      const found = await manager.query<{ id: string }[]>(CONNECTED, [ids]);
      if (found.length === ids.length) return this.parts(manager, ids);
      ids = found.map(({ id }) => id);
    }
  }

  /** Some releases in order of time. */
  async parts(manager: EntityManager, ids: readonly string[]): Promise<StoryPart[]> {
    return inOrder(manager.createQueryBuilder(ReleaseEntity, 'release'))
      .where('release.id = ANY(:ids)', { ids })
      .getMany();
  }

  /** What joins some releases, without its reasons: of a large story there is much of it. */
  async joiningLinks(manager: EntityManager, ids: readonly string[]): Promise<StoryTie[]> {
    return manager.query<StoryTie[]>(
      'SELECT a, b, kind, score, cited FROM story_link WHERE a = ANY($1::uuid[]) AND b = ANY($1::uuid[])',
      [ids],
    );
  }

  /** The decisions in force that name one of these releases. */
  async decisionsOn(manager: EntityManager, ids: readonly string[]): Promise<StoryDecisionEntity[]> {
    return manager
      .createQueryBuilder(StoryDecisionEntity, 'decision')
      .where(`${NAMES} AND ${IN_FORCE}`, { ids })
      .getMany();
  }

  /** Every decision that names a release, also undone ones and the undoing, the newest first. */
  async historyOf(releaseId: string, manager = this.decisions.manager): Promise<StoryDecisionEntity[]> {
    return manager
      .createQueryBuilder(StoryDecisionEntity, 'decision')
      .where(NAMES, { ids: [releaseId] })
      .orderBy('decision.decidedAt', 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .getMany();
  }

  async addDecision(manager: EntityManager, decision: StoryDecisionEntity): Promise<void> {
    await manager.insert(StoryDecisionEntity, decision);
  }

  async linksAmong(ids: readonly string[]): Promise<StoryLinkEntity[]> {
    return this.links
      .createQueryBuilder('link')
      .where('link.a = ANY(:ids) AND link.b = ANY(:ids)', { ids })
      .getMany();
  }

  async byIds(manager: EntityManager, ids: readonly string[]): Promise<StoryEntity[]> {
    return manager.findBy(StoryEntity, { id: In([...ids]) });
  }

  /** Which of some releases most others cite, the first in order of time among equals. */
  async mostCited(manager: EntityManager, ids: readonly string[]): Promise<string> {
    const [most] = await manager.query<{ id: string }[]>(MOST_CITED, [ids]);
    if (most === undefined) throw new Error(`None of the releases ${ids.join(', ')} is there.`);
    return most.id;
  }

  /** Make one story of several: all releases of the others belong to it from now on. */
  async merge(manager: EntityManager, into: string, others: readonly string[]): Promise<void> {
    if (others.length === 0) return;
    await manager.update(ReleaseEntity, { storyId: In([...others]) }, { storyId: into });
    await this.remove(manager, others);
  }

  /** Write a story; it keeps the time at which it was first made. */
  async save(manager: EntityManager, story: StoryEntity): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(StoryEntity)
      .values(story)
      .orUpdate(['primary_release_id', 'release_count', 'languages', 'kinds', 'decided', 'since'], ['id'])
      .execute();
  }

  /** Say to which story releases belong; `null` for none. */
  async place(manager: EntityManager, releaseIds: readonly string[], storyId: string | null): Promise<void> {
    await this.releases.placeInStory(manager, releaseIds, storyId);
  }

  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.delete(StoryEntity, { id: In([...ids]) });
  }

  async list(query: StoryQuery): Promise<{ rows: StoryEntity[]; total: number }> {
    const total = await this.filtered(query).getCount();
    const rows = await pageBy(this.filtered(query), NEWEST, query).getMany();
    return { rows, total };
  }

  private filtered({ source, language, kind, decided }: StoryQuery): SelectQueryBuilder<StoryEntity> {
    const list = this.stories.createQueryBuilder('story').where('true');
    if (language) list.andWhere('story.languages @> :languages', { languages: language });
    if (kind) list.andWhere('story.kinds && :kinds', { kinds: kind });
    if (decided !== undefined) list.andWhere('story.decided = :decided', { decided });
    if (source) {
      list.andWhere(
        `EXISTS (SELECT FROM release JOIN source ON source.id = release.source_id
                 WHERE release.story_id = story.id AND source.slug = ANY(:sources))`,
        { sources: source },
      );
    }
    return list;
  }
}

/** As the similarity library orders them: by time, then by address and language, which don't depend on who came first. */
function inOrder(releases: SelectQueryBuilder<ReleaseEntity>): SelectQueryBuilder<ReleaseEntity> {
  return releases
    .select(['release.id', 'release.storyId', 'release.language', 'release.publishedAt'])
    .orderBy('release.publishedAt', 'ASC', 'NULLS LAST')
    .addOrderBy('release.canonicalUrl COLLATE "C"')
    .addOrderBy('release.language')
    .addOrderBy('release.id');
}

/** In the order of `inOrder`; how many releases cite one is read from an index. */
const MOST_CITED = `
  SELECT id FROM release WHERE id = ANY ($1::uuid[])
  ORDER BY (SELECT count(*) FROM story_link WHERE story_link.cited = release.id) DESC,
    published_at NULLS LAST, canonical_url COLLATE "C", language, id
  LIMIT 1`;

/** One step: the stories of these releases, those that they are linked with, those that a person has joined them to. */
const CONNECTED = `
  SELECT id FROM release WHERE id = ANY ($1::uuid[])
  UNION SELECT other.id FROM release JOIN release other ON other.story_id = release.story_id
    WHERE release.id = ANY ($1::uuid[])
  UNION SELECT b FROM story_link WHERE a = ANY ($1::uuid[])
  UNION SELECT a FROM story_link WHERE b = ANY ($1::uuid[])
  UNION SELECT unnest(decision.others || decision.release_id) FROM story_decision decision
    WHERE (decision.release_id = ANY ($1::uuid[]) OR decision.others && $1::uuid[])
      AND decision.kind = 'join' AND NOT EXISTS (SELECT FROM story_decision undo WHERE undo.undoes = decision.id)`;
