import type { Poll } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look at what a source lists. */
@Entity('poll')
export class PollEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') sourceId!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') finishedAt!: Date;
  @Column('text') outcome!: Poll['outcome'];
  @Column('integer') listed!: number;
  @Column('integer') added!: number;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorReason!: string | null;
}
