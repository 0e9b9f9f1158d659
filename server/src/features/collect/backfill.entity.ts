import type { BackfillRange, BackfillState } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Older items of a source, fetched beside the polling. */
@Entity('backfill')
export class BackfillEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') rowVersion!: number;
  @Column('uuid') sourceId!: string;
  /** The host whose lists are read. */
  @Column('text') host!: string;
  @Column('text') state!: BackfillState;
  @Column('jsonb') range!: BackfillRange;
  /** The lists that are still to be read, the next one first: a page's number and its address, `3 https://…`. */
  @Column('text', { array: true }) pending!: string[];
  @Column('integer') listsRead!: number;
  /** Hash of the addresses on the page read last: a site may give its last page over and over. */
  @Column('text', { nullable: true }) lastItemsSha256!: string | null;
  /** When the next list is read; `null` where none is. */
  @Column('timestamptz', { nullable: true }) nextListAt!: Date | null;
  @Column('integer') errorStreak!: number;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorReason!: string | null;
  @Column('uuid') actorId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}
