import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { runPrepared } from '../../database/prepared';

const LAST = {
  name: 'last vanished or returned',
  text: `SELECT name, at FROM event WHERE name IN ('release.vanished', 'release.returned') AND payload ->> 'releaseId' = $1
    ORDER BY id DESC LIMIT 1`,
};

/** Which releases are not at their address any more, as the events say. */
@Injectable()
export class GoneReleases {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** When a release was last found gone; `null` where it is there, or nobody looks. */
  async since(releaseId: string, manager: EntityManager = this.dataSource.manager): Promise<Date | null> {
    const [last] = await runPrepared<{ name: string; at: Date }>(manager, LAST, [releaseId]);
    return last?.name === 'release.vanished' ? last.at : null;
  }
}
