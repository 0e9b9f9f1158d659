import type { Fulfilment } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event in the history of a fulfilment. A record: never changed; a correction or retraction follows it. */
@Entity('status_change')
export class StatusChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') commitmentId!: string;
  @Column('text') kind!: 'change' | 'correction' | 'retraction';
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('text') fromStatus!: Fulfilment;
  @Column('text', { nullable: true }) toStatus!: Fulfilment | null;
  @Column('date') holdsFrom!: string;
  @Column('timestamptz') decidedAt!: Date;
  @Column('text') reason!: string;
  @Column('uuid') actorId!: string;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
}

/** What a status change rests on. A record: never changed. */
@Entity('evidence')
export class EvidenceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') statusChangeId!: string;
  @Column('integer') position!: number;
  @Column('text') polarity!: 'supports' | 'contradicts' | 'context';
  @Column('uuid', { nullable: true }) versionId!: string | null;
  @Column('integer', { nullable: true }) startOffset!: number | null;
  @Column('integer', { nullable: true }) endOffset!: number | null;
  @Column('text', { nullable: true }) quote!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text') note!: string;
}
