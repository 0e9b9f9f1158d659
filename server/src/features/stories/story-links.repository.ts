import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { HINTS_NEEDED, type StoryKeys } from '@uade/similarity';
import { type DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { ReleaseEntity } from '../releases/release.entity';
import { CANDIDATES } from './candidates-query';
import { StoryDueEntity, StoryLinkEntity, StoryReadingEntity } from './story.entity';

/** With how many others a release is compared at most: those with most keys in common. */
const MOST_COMPARED = 100;

/** A release that waits, and the last of its rows that say so. */
export interface DueRelease {
  readonly releaseId: string;
  readonly upTo: string;
}

/** What the program found: which releases wait, by what they are known, how they are linked. */
@Injectable()
export class StoryLinksRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async addDue(manager: EntityManager, releaseId: string): Promise<void> {
    await manager.insert(StoryDueEntity, { releaseId });
  }

  /** Have all releases linked anew that another extractor linked. */
  async addOutdated(extractor: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO story_due (release_id)
       SELECT reading.release_id FROM story_reading reading
       WHERE reading.extractor <> $1
         AND NOT EXISTS (SELECT FROM story_due due WHERE due.release_id = reading.release_id)
       ORDER BY reading.release_id`,
      [extractor],
    );
  }

  async nextDue(manager: EntityManager): Promise<DueRelease | null> {
    const [first] = await manager.find(StoryDueEntity, { order: { id: 'ASC' }, take: 1 });
    if (first === undefined) return null;
    const { releaseId } = first;
    const last = await manager.findOneOrFail(StoryDueEntity, { where: { releaseId }, order: { id: 'DESC' } });
    return { releaseId, upTo: last.id };
  }

  /** Take away what was seen; a row that came in meanwhile waits on. */
  async removeDue(manager: EntityManager, { releaseId, upTo }: DueRelease): Promise<void> {
    await manager.delete(StoryDueEntity, { releaseId, id: LessThanOrEqual(upTo) });
  }

  async isDue(releaseId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(StoryDueEntity, { releaseId });
  }

  async currentVersion(manager: EntityManager, releaseId: string): Promise<string | null> {
    const release = await manager.findOne(ReleaseEntity, {
      select: { currentVersionId: true },
      where: { id: releaseId },
    });
    return release?.currentVersionId ?? null;
  }

  /**
   * The versions by which those releases are known that have enough keys in common with one, by two indexes. Keys hold
   * the time, so what is read depends on how much was published in those days, and not on the archive.
   */
  async candidates(manager: EntityManager, releaseId: string, { sure, hints }: StoryKeys): Promise<string[]> {
    const rows = await manager.query<{ version_id: string }[]>(CANDIDATES, [
      sure,
      hints,
      HINTS_NEEDED,
      releaseId,
      MOST_COMPARED,
    ]);
    return rows.map((row) => row.version_id);
  }

  /** The releases that one is linked with. */
  async partnersOf(manager: EntityManager, releaseId: string): Promise<string[]> {
    const links = await manager.find(StoryLinkEntity, {
      select: { a: true, b: true },
      where: [{ a: releaseId }, { b: releaseId }],
    });
    return links.map(({ a, b }) => (a === releaseId ? b : a));
  }

  /** Put new links of a release in place of those that it had. */
  async replace(manager: EntityManager, releaseId: string, links: StoryLinkEntity[]): Promise<void> {
    await manager
      .createQueryBuilder()
      .delete()
      .from(StoryLinkEntity)
      .where('a = :releaseId OR b = :releaseId', { releaseId })
      .execute();
    if (links.length > 0) await manager.insert(StoryLinkEntity, links);
  }

  async keep(manager: EntityManager, reading: StoryReadingEntity): Promise<void> {
    await manager.upsert(StoryReadingEntity, reading, ['releaseId']);
  }
}
