import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, type Repository } from 'typeorm';
import { ReleaseVersionEntity } from '../releases/release-version.entity';
import { EvidenceEntity, StatusChangeEntity } from './status-change.entity';

/** The release and language behind a passage that is evidence. */
export type PassageHome = Pick<ReleaseVersionEntity, 'id' | 'releaseId' | 'language'>;

@Injectable()
export class StatusChangesRepository {
  constructor(
    @InjectRepository(StatusChangeEntity) private readonly changes: Repository<StatusChangeEntity>,
  ) {}

  /** All changes of a commitment, in the order in which they were decided. */
  async of(
    commitmentId: string,
    manager: EntityManager = this.changes.manager,
  ): Promise<StatusChangeEntity[]> {
    return this.ofSome([commitmentId], manager);
  }

  /** All changes of some commitments, in the order in which they were decided. */
  async ofSome(
    commitmentIds: readonly string[],
    manager: EntityManager = this.changes.manager,
  ): Promise<StatusChangeEntity[]> {
    return manager.find(StatusChangeEntity, {
      where: { commitmentId: In([...commitmentIds]) },
      order: { decidedAt: 'ASC', id: 'ASC' },
    });
  }

  async evidenceOf(changeIds: readonly string[]): Promise<EvidenceEntity[]> {
    return this.changes.manager.find(EvidenceEntity, {
      where: { statusChangeId: In([...changeIds]) },
      order: { position: 'ASC' },
    });
  }

  async homes(versionIds: readonly (string | null)[]): Promise<Map<string, PassageHome>> {
    const homes = await this.changes.manager.find(ReleaseVersionEntity, {
      select: { id: true, releaseId: true, language: true },
      where: { id: In(versionIds.filter((id) => id !== null)) },
    });
    return new Map(homes.map((home) => [home.id, home]));
  }

  async add(manager: EntityManager, change: StatusChangeEntity, evidence: EvidenceEntity[]): Promise<void> {
    await manager.insert(StatusChangeEntity, change);
    if (evidence.length > 0) await manager.insert(EvidenceEntity, evidence);
  }
}
