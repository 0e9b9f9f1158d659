import type { ChangeClass, MarkFate, MarkPlace, TextChange } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two versions of a page, read by one extractor from two captures, that say different things. A record: never changed. */
@Entity('edit')
export class EditEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') releaseId!: string;
  @Column('uuid') fromVersionId!: string;
  @Column('uuid') toVersionId!: string;
  @Column('text') class!: ChangeClass;
  @Column('text', { array: true }) classes!: ChangeClass[];
  @Column('double precision') significance!: number;
  @Column('integer') changeCount!: number;
  @Column('jsonb') titleChanges!: TextChange[];
  @Column('jsonb') changes!: TextChange[];
  @Column('timestamptz') createdAt!: Date;
}

/** Where the words of a mention or an annotation stand in the version that an edit made. */
@Entity('mark_place')
export class MarkPlaceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') rowVersion!: number;
  @Column('uuid') editId!: string;
  /** Either a mention or an annotation is given. */
  @Column('uuid', { nullable: true }) mentionId!: string | null;
  @Column('uuid', { nullable: true }) annotationId!: string | null;
  @Column('text') fate!: MarkFate;
  @Column('text') state!: MarkPlace['state'];
  @Column('text', { nullable: true }) class!: ChangeClass | null;
  /** Its span in the version before, as it was followed from there; `null` where it stood nowhere and its words came back. */
  @Column('integer', { nullable: true }) oldStart!: number | null;
  @Column('integer', { nullable: true }) oldEnd!: number | null;
  /** Where the program found it, whatever a person decided since. */
  @Column('integer', { nullable: true }) foundStart!: number | null;
  @Column('integer', { nullable: true }) foundEnd!: number | null;
  @Column('integer', { nullable: true }) startOffset!: number | null;
  @Column('integer', { nullable: true }) endOffset!: number | null;
  @Column('text') removed!: string;
  @Column('text') added!: string;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text') reason!: string;
}
