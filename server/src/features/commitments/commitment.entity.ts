import type { CommitmentKind, DeadlinePrecision, Fulfilment, Target, Testability } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person has accepted or entered as a commitment, with its present fulfilment. */
@Entity('commitment')
export class CommitmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') rowVersion!: number;
  @Column('text') title!: string;
  @Column('text') kind!: CommitmentKind;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('text') testability!: Testability;
  @Column('text') successCriterion!: string;
  @Column('uuid', { nullable: true }) speakerId!: string | null;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('text', { nullable: true }) deadlinePhrase!: string | null;
  @Column('date', { nullable: true }) deadlineFrom!: string | null;
  @Column('date', { nullable: true }) deadlineTo!: string | null;
  @Column('text', { nullable: true }) deadlinePrecision!: DeadlinePrecision | null;
  @Column('jsonb', { nullable: true }) target!: Target | null;
  @Column('text') status!: Fulfilment;
  @Column('date', { nullable: true }) statusSince!: string | null;
  @Column('uuid', { nullable: true }) firstMentionId!: string | null;
  @Column('timestamptz', { nullable: true }) firstSaidAt!: Date | null;
  @Column('integer') mentionCount!: number;
  /** The search vector; written and read by the database only. */
  @Column('tsvector', { select: false }) words!: string;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
