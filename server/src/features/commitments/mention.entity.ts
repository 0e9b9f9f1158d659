import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One span of one version in which a commitment is made, repeated, weakened or reported done. */
@Entity('mention')
export class MentionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') commitmentId!: string;
  @Column('text') role!: 'made' | 'repeated' | 'weakened' | 'reported-done';
  @Column('uuid') versionId!: string;
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text') quote!: string;
  @Column('uuid', { nullable: true }) suggestionId!: string | null;
  @Column('text', { nullable: true }) rule!: string | null;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column('text') extractor!: string;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
