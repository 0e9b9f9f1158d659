import type { ItemState } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PageValidators } from './source-health.entity';

/** A page that a source has listed, and when it is fetched again. */
@Entity('source_item')
export class SourceItemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') sourceId!: string;
  /** As listed, made canonical. */
  @Column('text') url!: string;
  @Column('text') host!: string;
  /** Where the page stands, once it has been read: its release is called by that, whatever redirects come later. */
  @Column('text', { nullable: true }) pageUrl!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  /** When the list says that the page was last changed. */
  @Column('timestamptz', { nullable: true }) listedChangeAt!: Date | null;
  @Column('timestamptz') firstSeenAt!: Date;
  @Column('text') state!: ItemState;
  /** Smaller is fetched earlier. */
  @Column('smallint') priority!: number;
  @Column('uuid', { nullable: true }) backfillId!: string | null;
  @Column('uuid', { nullable: true }) releaseId!: string | null;
  /** The newest capture that holds the whole page. */
  @Column('uuid', { nullable: true }) captureId!: string | null;
  @Column('jsonb', { nullable: true }) validators!: PageValidators | null;
  @Column('timestamptz', { nullable: true }) firstReadAt!: Date | null;
  /** When its words were last found changed. */
  @Column('timestamptz', { nullable: true }) changedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastFetchedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) nextFetchAt!: Date | null;
  @Column('timestamptz', { nullable: true }) goneAt!: Date | null;
  @Column('integer') errorStreak!: number;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorReason!: string | null;
}
