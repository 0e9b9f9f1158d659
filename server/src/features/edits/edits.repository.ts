import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CaptureMethod, EditQuery } from '@uade/contracts';
import { type EntityManager, In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { type Order, pageBy } from '../../database/keyset';
import { ReleaseEntity } from '../releases/release.entity';
import { ReleaseVersionEntity } from '../releases/release-version.entity';
import { EditEntity } from './edit.entity';

const ORDERS: Readonly<Record<EditQuery['sort'], Order>> = {
  newest: { column: 'edit.createdAt', id: 'edit.id', direction: 'DESC', type: 'timestamptz' },
  gravest: { column: 'edit.significance', id: 'edit.id', direction: 'DESC', type: 'double precision' },
};

const OPEN_PLACE = `EXISTS (SELECT FROM mark_place place WHERE place.edit_id = edit.id AND place.state = 'open')`;
const TOUCHES = `EXISTS (SELECT FROM mark_place place WHERE place.edit_id = edit.id AND place.fate <> 'moved')`;

/** A version of an edit with the time and number of the capture behind it. */
export interface EditedVersion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly captureId: string;
  readonly capturedAt: Date;
  readonly method: CaptureMethod;
}

@Injectable()
export class EditsRepository {
  constructor(@InjectRepository(EditEntity) private readonly edits: Repository<EditEntity>) {}

  async byId(id: string): Promise<EditEntity | null> {
    return this.edits.findOneBy({ id });
  }

  async add(manager: EntityManager, edit: EditEntity): Promise<void> {
    await manager.insert(EditEntity, edit);
  }

  /** A version with the one before it; `null` where it is the first. */
  async pair(
    manager: EntityManager,
    versionId: string,
  ): Promise<{ before: ReleaseVersionEntity; after: ReleaseVersionEntity } | null> {
    const after = await manager.findOneByOrFail(ReleaseVersionEntity, { id: versionId });
    const { releaseId, number } = after;
    const before = await manager.findOneBy(ReleaseVersionEntity, { releaseId, number: number - 1 });
    return before === null ? null : { before, after };
  }

  /** The texts of versions, by id. */
  async textsOf(manager: EntityManager, versionIds: readonly string[]): Promise<Map<string, string>> {
    const versions = await manager.find(ReleaseVersionEntity, {
      select: { id: true, text: true },
      where: { id: In([...versionIds]) },
    });
    return new Map(versions.map(({ id, text }) => [id, text]));
  }

  async list(query: EditQuery): Promise<{ rows: EditEntity[]; total: number }> {
    const total = await this.filtered(query).getCount();
    const rows = await pageBy(this.filtered(query), ORDERS[query.sort], query).getMany();
    return { rows, total };
  }

  /** How many edits wait for a person. */
  async countUndecided(): Promise<number> {
    return this.filtered({ undecided: true }).getCount();
  }

  /** Versions with their captures, by the version's id. */
  async versions(ids: readonly string[]): Promise<Map<string, EditedVersion>> {
    const rows = await this.edits.query<EditedVersion[]>(
      `SELECT version.id, version.number, version.title, version.text, capture.id AS "captureId", capture.method,
              coalesce(capture.fetched_at, capture.received_at) AS "capturedAt"
       FROM release_version version JOIN capture ON capture.id = version.capture_id
       WHERE version.id = ANY($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The version that an edit made. */
  async madeBy(manager: EntityManager, { toVersionId: id }: EditEntity): Promise<ReleaseVersionEntity> {
    return manager.findOneByOrFail(ReleaseVersionEntity, { id });
  }

  /** The edits of a release that came after another one, in their order. */
  async later(manager: EntityManager, { releaseId, toVersionId }: EditEntity): Promise<EditEntity[]> {
    return manager
      .createQueryBuilder(EditEntity, 'edit')
      .innerJoin(ReleaseVersionEntity, 'version', 'version.id = edit.toVersionId')
      .innerJoin(ReleaseVersionEntity, 'made', 'made.id = :toVersionId', { toVersionId })
      .where('edit.releaseId = :releaseId AND version.number > made.number', { releaseId })
      .orderBy('version.number')
      .getMany();
  }

  /** The edit that made a version; `null` where none did. */
  async ofVersion(toVersionId: string): Promise<EditEntity | null> {
    return this.edits.findOneBy({ toVersionId });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, EditEntity>> {
    const rows = await this.edits.createQueryBuilder('edit').where('edit.id = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private filtered(filters: Partial<EditQuery>): SelectQueryBuilder<EditEntity> {
    const list = this.edits
      .createQueryBuilder('edit')
      .innerJoin(ReleaseEntity, 'release', 'release.id = edit.releaseId')
      .where('true');
    if (filters.class) list.andWhere('edit.classes && :classes', { classes: filters.class });
    if (filters.language)
      list.andWhere('release.language = ANY(:languages)', { languages: filters.language });
    if (filters.release) list.andWhere('edit.releaseId = :release', { release: filters.release });
    if (filters.touches) list.andWhere(TOUCHES);
    if (filters.undecided) list.andWhere(OPEN_PLACE);
    if (filters.source) {
      list.andWhere('release.sourceId IN (SELECT id FROM source WHERE slug = ANY(:sources))', {
        sources: filters.source,
      });
    }
    return list;
  }
}
