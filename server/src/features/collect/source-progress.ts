import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { findRow } from '../../database/find-row';
import type { Write } from '../../database/write-together';
import { ReleaseEntity } from '../releases/release.entity';
import { SourceEntity } from '../sources/source.entity';

const NOTE_READABLE = {
  name: 'note readable',
  text: `UPDATE source_health SET unreadable_streak = 0, verified_at = coalesce(verified_at, $2)
    WHERE source_id = $1 AND (unreadable_streak > 0 OR verified_at IS NULL) RETURNING 1`,
};

/** What the pages of a source say of the source itself. */
@Injectable()
export class SourceProgress {
  /** Slugs never change. */
  private readonly slugs = new Map<string, string>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async slugOf(sourceId: string): Promise<string> {
    const known = this.slugs.get(sourceId);
    if (known !== undefined) return known;
    const { slug } = await this.dataSource.manager.findOneByOrFail(SourceEntity, { id: sourceId });
    this.slugs.set(sourceId, slug);
    return slug;
  }

  /** When a release was published, as its page says. */
  async publishedAt(manager: EntityManager, releaseId: string): Promise<Date | null> {
    const release = await findRow(manager, ReleaseEntity, { id: releaseId });
    return release?.publishedAt ?? null;
  }

  /** A new page was read: the settings work. */
  notingReadable(sourceId: string, now: Date): Write {
    return { ...NOTE_READABLE, values: [sourceId, now] };
  }

  async noteUnreadable(manager: EntityManager, sourceId: string): Promise<void> {
    await manager.query(
      `UPDATE source_health SET unreadable_streak = unreadable_streak + 1 WHERE source_id = $1`,
      [sourceId],
    );
  }
}
