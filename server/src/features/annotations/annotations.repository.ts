import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, type Repository } from 'typeorm';
import { AnnotationEntity, AnnotationRevisionEntity } from './annotation.entity';

@Injectable()
export class AnnotationsRepository {
  constructor(
    @InjectRepository(AnnotationEntity) private readonly annotations: Repository<AnnotationEntity>,
  ) {}

  async byId(
    id: string,
    manager: EntityManager = this.annotations.manager,
  ): Promise<AnnotationEntity | null> {
    return manager.findOneBy(AnnotationEntity, { id });
  }

  /** The annotations of a version that are not removed, in the order of its text. */
  async of(versionId: string): Promise<AnnotationEntity[]> {
    return this.annotations.find({
      where: { versionId, removedAt: IsNull() },
      order: { startOffset: 'ASC', id: 'ASC' },
    });
  }

  async byIds(ids: readonly string[]): Promise<AnnotationEntity[]> {
    return this.annotations.findBy({ id: In([...ids]), removedAt: IsNull() });
  }

  async add(manager: EntityManager, annotation: AnnotationEntity): Promise<void> {
    await manager.insert(AnnotationEntity, annotation);
    await this.revise(manager, annotation, annotation.creatorId);
  }

  /**
   * Change an annotation as the changer saw it, and keep the revision.
   *
   * @returns Whether it was changed; `false` where it has another version by now.
   */
  async change(
    manager: EntityManager,
    changed: AnnotationEntity,
    seenVersion: number,
    actorId: string,
  ): Promise<boolean> {
    const { id, rowVersion, body, changedAt, removedAt } = changed;
    const { affected } = await manager.update(
      AnnotationEntity,
      { id, rowVersion: seenVersion },
      { rowVersion, body, changedAt, removedAt },
    );
    if (affected !== 1) return false;
    await this.revise(manager, changed, actorId);
    return true;
  }

  private async revise(manager: EntityManager, annotation: AnnotationEntity, actorId: string): Promise<void> {
    const { id, rowVersion, body, changedAt, removedAt } = annotation;
    await manager.insert(AnnotationRevisionEntity, {
      annotationId: id,
      revision: rowVersion,
      body,
      removed: removedAt !== null,
      actorId,
      at: changedAt,
    });
  }
}
