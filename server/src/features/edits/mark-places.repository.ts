import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, ObjectLiteral, Repository, SelectQueryBuilder } from 'typeorm';
import { AnnotationEntity } from '../annotations/annotation.entity';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { MentionEntity } from '../commitments/mention.entity';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { EditEntity, MarkPlaceEntity } from './edit.entity';
import { type KnownMark, noteEdit } from './known-mark';

/** What stands on the words of a place. */
export type Mark =
  | {
      readonly type: 'mention';
      readonly id: string;
      readonly commitmentId: string;
      readonly commitmentTitle: string;
    }
  | { readonly type: 'annotation'; readonly id: string; readonly body: string; readonly creatorId: string };

/** A place with the mark that stands there. */
export interface PlacedMark {
  readonly place: MarkPlaceEntity;
  readonly mark: Mark;
}

interface MarkRow {
  readonly id: string;
  readonly versionId: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

interface RawMark {
  readonly commitment_id: string | null;
  readonly commitment_title: string | null;
  readonly annotation_body: string | null;
  readonly annotation_creator: string | null;
}

const MENTION_HOLDS = 'mention.withdrawnAt IS NULL';
const ANNOTATION_HOLDS = 'annotation.removedAt IS NULL';

@Injectable()
export class MarkPlacesRepository {
  constructor(@InjectRepository(MarkPlaceEntity) private readonly places: Repository<MarkPlaceEntity>) {}

  async add(manager: EntityManager, places: MarkPlaceEntity[]): Promise<void> {
    if (places.length > 0) await manager.insert(MarkPlaceEntity, places);
  }

  /** The marks in force on the versions of a release up to one, each with what the edits up to that one made of it. */
  async marksUpTo(manager: EntityManager, version: ReleaseVersionEntity): Promise<KnownMark[]> {
    const [mentions, annotations] = [
      await marksOn(manager.createQueryBuilder(MentionEntity, 'mention').where(MENTION_HOLDS), version),
      await marksOn(
        manager.createQueryBuilder(AnnotationEntity, 'annotation').where(ANNOTATION_HOLDS),
        version,
      ),
    ];
    const placed = await this.placesUpTo(manager, version);
    const known = (type: Mark['type']) => (row: MarkRow) => {
      const { id, versionId, startOffset: start, endOffset: end } = row;
      const own = { start, end };
      const made: KnownMark = { type, id, versionId, own, newest: null, stood: { versionId, ...own } };
      return (placed.get(id) ?? []).reduce((mark, one) => noteEdit(mark, one.place, one.versionId), made);
    };
    return [...mentions.map(known('mention')), ...annotations.map(known('annotation'))];
  }

  /** The places that the edits up to a version of a release gave to marks, by the mark's id, in the order of the versions. */
  private async placesUpTo(
    manager: EntityManager,
    { releaseId, number }: ReleaseVersionEntity,
  ): Promise<Map<string, { place: MarkPlaceEntity; versionId: string }[]>> {
    const { entities, raw } = await manager
      .createQueryBuilder(MarkPlaceEntity, 'place')
      .innerJoin(EditEntity, 'edit', 'edit.id = place.editId')
      .innerJoin('release_version', 'version', 'version.id = edit.toVersionId')
      .addSelect('version.id', 'version_id')
      .where('edit.releaseId = :releaseId AND version.number <= :number', { releaseId, number })
      .orderBy('version.number')
      .getRawAndEntities<{ version_id: string }>();
    const placed = entities.map((place, index) => ({ place, versionId: raw[index]?.version_id ?? '' }));
    return Map.groupBy(placed, ({ place }) => markOf(place));
  }

  /** The places of one mark by the edits that gave them, of some edits. */
  async placesIn(
    manager: EntityManager,
    markId: string,
    editIds: readonly string[],
  ): Promise<Map<string, MarkPlaceEntity>> {
    const places = await manager
      .createQueryBuilder(MarkPlaceEntity, 'place')
      .where('place.editId = ANY(:editIds)', { editIds })
      .andWhere('coalesce(place.mentionId, place.annotationId) = :markId', { markId })
      .getMany();
    return new Map(places.map((place) => [place.editId, place]));
  }

  /** Put the place that is found now where another one was: it keeps that one's id, for people who have it before them. */
  async put(
    manager: EntityManager,
    old: MarkPlaceEntity | null,
    found: MarkPlaceEntity | null,
  ): Promise<void> {
    if (old === null) return this.add(manager, found === null ? [] : [found]);
    if (found === null) {
      await manager.delete(MarkPlaceEntity, { id: old.id });
      return;
    }
    const { id: _id, rowVersion: _rowVersion, ...values } = found;
    if (!isDeepStrictEqual({ ...old, ...values }, { ...old })) await this.change(manager, old, values);
  }

  /** The places that some edits made, in the order of the old text. */
  async placesOf(editIds: readonly string[]): Promise<PlacedMark[]> {
    return this.placed('place.editId = ANY(:editIds)', { editIds });
  }

  async placesOfCommitment(commitmentId: string): Promise<PlacedMark[]> {
    return this.placed(`mention.commitmentId = :commitmentId AND place.fate <> 'moved'`, { commitmentId });
  }

  async place(id: string): Promise<PlacedMark | null> {
    const [found] = await this.placed('place.id = :id', { id });
    return found ?? null;
  }

  /**
   * Change a place as the changer saw it.
   *
   * @returns Whether it was changed; `false` where it has another version by now.
   */
  async change(
    manager: EntityManager,
    { id, rowVersion }: Pick<MarkPlaceEntity, 'id' | 'rowVersion'>,
    values: Partial<Omit<MarkPlaceEntity, 'id' | 'rowVersion'>>,
  ): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(MarkPlaceEntity)
      .set({ ...values, rowVersion: () => 'row_version + 1' })
      .where({ id, rowVersion })
      .execute();
    return affected === 1;
  }

  private async placed(condition: string, parameters: object): Promise<PlacedMark[]> {
    const { entities, raw } = await this.places
      .createQueryBuilder('place')
      .leftJoin(MentionEntity, 'mention', `mention.id = place.mentionId AND ${MENTION_HOLDS}`)
      .leftJoin(CommitmentEntity, 'commitment', 'commitment.id = mention.commitmentId')
      .leftJoin(AnnotationEntity, 'annotation', `annotation.id = place.annotationId AND ${ANNOTATION_HOLDS}`)
      .addSelect('commitment.id', 'commitment_id')
      .addSelect('commitment.title', 'commitment_title')
      .addSelect('annotation.body', 'annotation_body')
      .addSelect('annotation.creatorId', 'annotation_creator')
      .where(condition, parameters)
      .andWhere('coalesce(mention.id, annotation.id) IS NOT NULL')
      .orderBy('place.editId')
      .addOrderBy('place.oldStart')
      .addOrderBy('place.id')
      .getRawAndEntities<RawMark>();
    return entities.map((place, index) => ({ place, mark: toMark(place, raw[index]) }));
  }
}

/** The id of the mark that a place is of. */
export function markOf({ mentionId, annotationId }: MarkPlaceEntity): string {
  return mentionId ?? annotationId ?? '';
}

/** The marks of one kind that were made on the versions of a release up to one. */
async function marksOn<Entity extends MarkRow & ObjectLiteral>(
  marks: SelectQueryBuilder<Entity>,
  { releaseId, number }: ReleaseVersionEntity,
): Promise<MarkRow[]> {
  return marks
    .innerJoin('release_version', 'version', `version.id = ${marks.alias}.versionId`)
    .andWhere('version.release_id = :releaseId AND version.number <= :number', { releaseId, number })
    .orderBy(`${marks.alias}.id`)
    .getMany();
}

function toMark({ mentionId, annotationId }: MarkPlaceEntity, raw: RawMark | undefined): Mark {
  if (annotationId !== null) {
    const { annotation_body: body, annotation_creator: creatorId } = raw ?? {};
    return { type: 'annotation', id: annotationId, body: body ?? '', creatorId: creatorId ?? '' };
  }
  const { commitment_id: commitmentId, commitment_title: commitmentTitle } = raw ?? {};
  return {
    type: 'mention',
    id: mentionId ?? '',
    commitmentId: commitmentId ?? '',
    commitmentTitle: commitmentTitle ?? '',
  };
}
