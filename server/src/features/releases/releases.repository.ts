import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ReleaseQuery } from '@uade/contracts';
import { DomainError, type Language } from '@uade/kernel';
import { type EntityManager, In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { findRow } from '../../database/find-row';
import { type Excerpt, excerptSql, excerptsOf } from '../../database/found-words';
import { insertion } from '../../database/insert-rows';
import { pageBy } from '../../database/keyset';
import { type Counted, readList } from '../../database/read-list';
import { wordsQuery } from '../../database/words';
import { type Write, writeTogether } from '../../database/write-together';
import { SourceEntity } from '../sources/source.entity';
import { ReleaseEntity } from './release.entity';
import { ReleaseVersionEntity } from './release-version.entity';
import { addRelease, type CountChange, countAtVersion, type NewRelease } from './release-writes';

/** A row of the list: the release with its source, and the stretch around the words looked for. */
export interface ListedRelease {
  readonly release: ReleaseEntity;
  readonly source: SourceEntity;
  readonly excerpt: Excerpt | null;
}

/** A page of the list, one row longer than asked for where there is a next page. */
export interface ListedReleases {
  readonly rows: ListedRelease[];
  readonly counted: Counted;
}

type Releases = SelectQueryBuilder<ReleaseEntity>;
type ReleaseFilters = Omit<ReleaseQuery, 'after' | 'limit' | 'sort'>;

@Injectable()
export class ReleasesRepository {
  constructor(
    @InjectRepository(ReleaseEntity) private readonly releases: Repository<ReleaseEntity>,
    @InjectRepository(ReleaseVersionEntity) private readonly versions: Repository<ReleaseVersionEntity>,
  ) {}

  async byId(id: string): Promise<ListedRelease | null> {
    const release = await this.releases.findOneBy({ id });
    if (release === null) return null;
    const source = await this.releases.manager.findOneByOrFail(SourceEntity, { id: release.sourceId });
    return { release, source, excerpt: null };
  }

  /** The releases of these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, ListedRelease>> {
    const releases = await this.releases.findBy({ id: In([...new Set(ids)]) });
    const sources = await this.sourcesOf(releases);
    return new Map(
      releases.flatMap((release) => {
        const source = sources.get(release.sourceId);
        return source === undefined ? [] : [[release.id, { release, source, excerpt: null }] as const];
      }),
    );
  }

  /** The versions without their texts. */
  async versionsOf(releaseId: string): Promise<VersionHead[]> {
    return this.versions.find({
      select: {
        id: true,
        number: true,
        captureId: true,
        cause: true,
        extractor: true,
        textSha256: true,
        createdAt: true,
      },
      where: { releaseId },
      order: { number: 'ASC' },
    });
  }

  async version(id: string): Promise<ReleaseVersionEntity | null> {
    return this.versions.findOneBy({ id });
  }

  /** The newest version that was read from a capture. */
  async byCapture(captureId: string): Promise<ReleaseVersionEntity | null> {
    return this.versions.findOne({ where: { captureId }, order: { number: 'DESC' } });
  }

  async newestAt(canonicalUrl: string): Promise<ReleaseVersionEntity | null> {
    return this.versions
      .createQueryBuilder('version')
      .innerJoin(ReleaseEntity, 'release', 'release.currentVersionId = version.id')
      .where('release.canonicalUrl = :canonicalUrl', { canonicalUrl })
      .orderBy('version.id', 'DESC')
      .getOne();
  }

  /** The release of this address and language, locked until the transaction ends so that two captures make two versions. */
  async lockByAddress(
    manager: EntityManager,
    canonicalUrl: string,
    language: Language,
  ): Promise<ReleaseEntity | null> {
    return findRow(manager, ReleaseEntity, { canonicalUrl, language }, { lock: true });
  }

  /** The newest version of a release, which is never without one. */
  async newestOf(
    manager: EntityManager,
    { id, currentVersionId }: ReleaseEntity,
  ): Promise<ReleaseVersionEntity> {
    const newest =
      currentVersionId === null
        ? null
        : await findRow(manager, ReleaseVersionEntity, { id: currentVersionId });
    if (newest === null) throw new DomainError('internal', `Release ${id} has no version.`);
    return newest;
  }

  /** The id of the release of this address and language; `null` where there is none yet. */
  async idByAddress(
    manager: EntityManager,
    canonicalUrl: string,
    language: Language,
  ): Promise<string | null> {
    const release = await findRow(manager, ReleaseEntity, { canonicalUrl, language });
    return release?.id ?? null;
  }

  /** The release as it is now, locked until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<ReleaseEntity> {
    return manager
      .createQueryBuilder(ReleaseEntity, 'release')
      .setLock('pessimistic_write')
      .where({ id })
      .getOneOrFail();
  }

  /**
   * Add a release by its first version, which is to be added with `addingVersion` behind it.
   *
   * @returns Whether it was added; `false`, and nothing written, where another process was faster.
   */
  async add(manager: EntityManager, release: NewRelease, version: ReleaseVersionEntity): Promise<boolean> {
    const [added] = await writeTogether(manager, [addRelease(release, version)]);
    return added === 1;
  }

  addingVersion(manager: EntityManager, version: ReleaseVersionEntity): Write[] {
    return insertion(manager, ReleaseVersionEntity, [version]);
  }

  /** Keep the counts that the list shows in step with what later features decide, in their transaction. */
  async countAt(manager: EntityManager, versionId: string, change: CountChange): Promise<void> {
    await writeTogether(manager, [countAtVersion(versionId, change)]);
  }

  /** Say to which story releases belong, in the transaction of the feature that decides it; `null` for none. */
  async placeInStory(
    manager: EntityManager,
    releaseIds: readonly string[],
    storyId: string | null,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ReleaseEntity)
      .set({ storyId })
      .where('id = ANY(:releaseIds)', { releaseIds })
      .execute();
  }

  async list(query: ReleaseQuery): Promise<ListedReleases> {
    const { manager } = this.releases;
    const filtered = (reading: EntityManager) => this.filtered(query, reading);
    const page = (list: Releases) => this.page(list, query).getRawAndEntities<Record<string, unknown>>();
    const { page: read, counted } = await readList(manager, { filtered, page, words: query.q });
    const { entities, raw } = read;
    const sources = await this.sourcesOf(entities);
    const marked = raw.map(({ excerpt }) => excerpt);
    const excerpts = query.q === undefined ? [] : await excerptsOf(manager, marked, query.q);
    const rows = entities.flatMap((release, index) => {
      const source = sources.get(release.sourceId);
      return source === undefined ? [] : [{ release, source, excerpt: excerpts[index] ?? null }];
    });
    return { rows, counted };
  }

  /** The ids of all releases that the filters match, as the transaction of `manager` sees them. */
  async idsOf(manager: EntityManager, filters: ReleaseFilters): Promise<string[]> {
    const rows = await this.filtered(filters, manager)
      .select('release.id', 'id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private filtered(filters: ReleaseFilters, manager: EntityManager): Releases {
    const list = manager
      .createQueryBuilder(ReleaseEntity, 'release')
      .where('release.currentVersionId IS NOT NULL');
    if (filters.source)
      list.andWhere(`release.sourceId IN (SELECT id FROM source WHERE slug = ANY(:sources))`, {
        sources: filters.source,
      });
    if (filters.language)
      list.andWhere('release.language = ANY(:languages)', { languages: filters.language });
    if (filters.from)
      list.andWhere(`release.publishedAt >= (:from::date::timestamp AT TIME ZONE 'Asia/Almaty')`, {
        from: filters.from,
      });
    if (filters.to)
      list.andWhere(`release.publishedAt < ((:to::date + 1)::timestamp AT TIME ZONE 'Asia/Almaty')`, {
        to: filters.to,
      });
    if (filters.story) list.andWhere('release.storyId = :story', { story: filters.story });
    if (filters.has === 'undecided') list.andWhere('release.undecidedCount > 0');
    if (filters.has === 'commitments') list.andWhere('release.commitmentCount > 0');
    const words = filters.q === undefined ? null : wordsQuery(filters.q);
    if (words !== null) list.andWhere(`release.words @@ ${words.sql}`, words.parameters);
    return list;
  }

  private page(list: Releases, { q, sort, ...page }: ReleaseQuery): Releases {
    const words = q === undefined ? null : wordsQuery(q);
    if (words !== null) {
      const text =
        '(SELECT version.text FROM release_version version WHERE version.id = release.current_version_id)';
      list.addSelect(excerptSql(text, words.sql), 'excerpt');
    }
    const direction = sort === 'newest' ? 'DESC' : 'ASC';
    return pageBy(
      list,
      { column: 'release.publishedAt', id: 'release.id', direction, type: 'timestamptz' },
      page,
    );
  }

  private async sourcesOf(releases: readonly ReleaseEntity[]): Promise<Map<string, SourceEntity>> {
    const ids = [...new Set(releases.map(({ sourceId }) => sourceId))];
    const sources = await this.releases.manager
      .createQueryBuilder(SourceEntity, 'source')
      .where('source.id = ANY(:ids)', { ids })
      .getMany();
    return new Map(sources.map((source) => [source.id, source]));
  }
}

/** A version without its text. */
export type VersionHead = Pick<
  ReleaseVersionEntity,
  'id' | 'number' | 'captureId' | 'cause' | 'extractor' | 'textSha256' | 'createdAt'
>;
