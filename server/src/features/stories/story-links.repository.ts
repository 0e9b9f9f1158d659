import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { HINTS_NEEDED, type StoryKeys } from '@uade/similarity';
import type { DataSource, EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { CANDIDATES } from './candidates-query';
import { StoryDueEntity, StoryLinkEntity, StoryReadingEntity } from './story.entity';

/** With how many others a release is compared at most: those with most keys in common. */
const MOST_COMPARED = 100;

/** A release that waits, the last of its rows that say so, and its newest version; `null` where it has none. */
export interface DueRelease {
  readonly releaseId: string;
  readonly versionId: string | null;
  readonly upTo: string;
}

/** Its parameter says how many at most. What waits first is found by the primary key, a release's newest row by its index. */
const NEXT_DUE = `
  SELECT first.release_id AS "releaseId", release.current_version_id AS "versionId",
    (SELECT max(id) FROM story_due WHERE release_id = first.release_id) AS "upTo"
  FROM (SELECT DISTINCT release_id FROM (SELECT release_id FROM story_due ORDER BY id LIMIT $1) waiting) first
    JOIN release ON release.id = first.release_id`;

/** What the program found: which releases wait, by what they are known, how they are linked. */
@Injectable()
export class StoryLinksRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async addDue(manager: EntityManager, releaseId: string): Promise<void> {
    await insertRows(manager, StoryDueEntity, [{ releaseId }]);
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

  /** The releases that have waited longest, so many at most. */
  async nextDue(manager: EntityManager, most: number): Promise<DueRelease[]> {
    return manager.query<DueRelease[]>(NEXT_DUE, [most]);
  }

  /** Take away what was seen; a row that came in meanwhile waits on. */
  async removeDue(manager: EntityManager, due: readonly DueRelease[]): Promise<void> {
    await manager.query(
      `DELETE FROM story_due USING unnest($1::uuid[], $2::bigint[]) AS seen (release_id, up_to)
       WHERE story_due.release_id = seen.release_id AND story_due.id <= seen.up_to`,
      [due.map(({ releaseId }) => releaseId), due.map(({ upTo }) => upTo)],
    );
  }

  async isDue(releaseId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(StoryDueEntity, { releaseId });
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

  /** Put new links of a release in place of those with the partners that it had. */
  async replace(
    manager: EntityManager,
    releaseId: string,
    { before, links }: { readonly before: readonly string[]; readonly links: readonly StoryLinkEntity[] },
  ): Promise<void> {
    if (before.length > 0) {
      await manager
        .createQueryBuilder()
        .delete()
        .from(StoryLinkEntity)
        .where('a = :releaseId OR b = :releaseId', { releaseId })
        .execute();
    }
    await insertRows(manager, StoryLinkEntity, links);
  }

  async keep(manager: EntityManager, reading: StoryReadingEntity): Promise<void> {
    await manager.upsert(StoryReadingEntity, reading, ['releaseId']);
  }
}
