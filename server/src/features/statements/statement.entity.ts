import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who said what in a version. Derived: it can be rebuilt from the version at any time. */
@Entity('statement')
export class StatementEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') versionId!: string;
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text') kind!: 'direct' | 'indirect';
  @Column('uuid', { nullable: true }) speakerId!: string | null;
  /** Statements of one version with the same number are one utterance. */
  @Column('integer') utterance!: number;
  @Column('text') extractor!: string;
}
