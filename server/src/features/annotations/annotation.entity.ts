import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An analyst's mark on a span of a version, as its newest revision has it. */
@Entity('annotation')
export class AnnotationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') rowVersion!: number;
  @Column('uuid') versionId!: string;
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text') quote!: string;
  @Column('text') prefix!: string;
  @Column('text') suffix!: string;
  @Column('text') motivation!: string;
  @Column('text') body!: string;
  @Column('uuid') creatorId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}

/** What an annotation said, from one change to the next. A record: never changed. */
@Entity('annotation_revision')
export class AnnotationRevisionEntity {
  @PrimaryColumn('uuid') annotationId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('text') body!: string;
  @Column('boolean') removed!: boolean;
  @Column('uuid') actorId!: string;
  @Column('timestamptz') at!: Date;
}
