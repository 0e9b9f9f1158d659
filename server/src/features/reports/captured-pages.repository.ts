import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaptureMethod } from '@uade/contracts';
import type { DataSource } from 'typeorm';

/** A captured page, as a row of a report leads back to it. */
export interface CapturedPage {
  readonly url: string;
  /** Of the captured bytes. */
  readonly sha256: string;
  readonly method: CaptureMethod;
}

/** Finds the pages from which the rows of a report were read, a page of rows at a time. */
@Injectable()
export class CapturedPagesRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** By version of a release. */
  async ofVersions(ids: readonly string[]): Promise<Map<string, CapturedPage>> {
    return this.find('version.id', 'release_version version', ids);
  }

  /** By release, of its newest version. */
  async ofReleases(ids: readonly string[]): Promise<Map<string, CapturedPage>> {
    const newest = 'release JOIN release_version version ON version.id = release.current_version_id';
    return this.find('release.id', newest, ids);
  }

  private async find(id: string, from: string, ids: readonly string[]): Promise<Map<string, CapturedPage>> {
    const rows = await this.dataSource.query<(CapturedPage & { id: string })[]>(
      `SELECT ${id} AS id, capture.url, capture.sha256, capture.method FROM ${from} JOIN capture ON capture.id = version.capture_id
       WHERE ${id} = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id: key, ...page }) => [key, page]));
  }
}
