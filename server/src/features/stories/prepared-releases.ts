import { Injectable } from '@nestjs/common';
import { dayInAlmaty } from '@uade/analysis';
import { type PreparedRelease, prepareRelease } from '@uade/similarity';
import type { EntityManager } from 'typeorm';
import { SourceEntity } from '../sources/source.entity';
import { ReleaseEntity } from '../releases/release.entity';
import { ReleaseVersionEntity } from '../releases/release-version.entity';

/** How many releases are kept ready for comparing; each takes some 350 KB once it was compared. */
const MOST_KEPT = 300;

/** A version with what is to be known of its release to compare it. */
interface Material {
  readonly version: ReleaseVersionEntity;
  readonly release: ReleaseEntity;
  readonly source: SourceEntity;
}

/** A release ready for comparing, as one of its versions has it. */
export interface ReadyRelease {
  readonly versionId: string;
  readonly prepared: PreparedRelease;
}

/** Reads releases for comparing, and keeps those that were compared last: a version never changes. */
@Injectable()
export class PreparedReleases {
  private readonly kept = new Map<string, PreparedRelease>();

  /** Releases as certain versions have them, each of its release; versions that are not there are left out. */
  async of(manager: EntityManager, versionIds: readonly string[]): Promise<ReadyRelease[]> {
    const missing = versionIds.filter((id) => !this.kept.has(id));
    for (const material of await this.read(manager, missing))
      this.keep(material.version.id, prepare(material));
    const found = versionIds.flatMap((versionId) => {
      const prepared = this.use(versionId);
      return prepared === undefined ? [] : [{ versionId, prepared }];
    });
    this.forget();
    return found;
  }

  private async read(manager: EntityManager, versionIds: readonly string[]): Promise<Material[]> {
    if (versionIds.length === 0) return [];
    const versions = await manager
      .createQueryBuilder(ReleaseVersionEntity, 'version')
      .where('version.id = ANY(:versionIds)', { versionIds })
      .getMany();
    const releases = await manager
      .createQueryBuilder(ReleaseEntity, 'release')
      .where('release.id = ANY(:ids)', { ids: versions.map(({ releaseId }) => releaseId) })
      .getMany();
    const sources = await manager.find(SourceEntity);
    return versions.flatMap((version) => {
      const release = releases.find(({ id }) => id === version.releaseId);
      const source = sources.find(({ id }) => id === release?.sourceId);
      return release === undefined || source === undefined ? [] : [{ version, release, source }];
    });
  }

  private keep(id: string, release: PreparedRelease): void {
    this.kept.set(id, release);
  }

  /** What was used last is forgotten last. */
  private use(id: string): PreparedRelease | undefined {
    const release = this.kept.get(id);
    if (release === undefined) return undefined;
    this.kept.delete(id);
    this.kept.set(id, release);
    return release;
  }

  private forget(): void {
    for (const id of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) return;
      this.kept.delete(id);
    }
  }
}

function prepare({ version, release, source }: Material): PreparedRelease {
  const { publishedAt, createdAt } = version;
  const on = dayInAlmaty((publishedAt ?? createdAt).toISOString());
  return prepareRelease({
    id: release.id,
    language: version.language,
    title: version.title,
    text: version.text,
    source: source.name,
    address: release.canonicalUrl,
    origin: release.citesName === null ? null : { name: release.citesName, url: release.citesUrl },
    publishedAt: publishedAt?.getTime() ?? null,
    on: on ?? { year: createdAt.getUTCFullYear(), month: 1, day: 1 },
  });
}
