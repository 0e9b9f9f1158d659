import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a page said of its version, to ask for a newer one only. */
export interface PageValidators {
  /** The address that answered. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How the collecting from a source goes: written by polls, never by a person. */
@Entity('source_health')
export class SourceHealthEntity {
  @PrimaryColumn('uuid') sourceId!: string;
  /** The host whose turn a poll needs; `null` where items come by hand. */
  @Column('text', { nullable: true }) host!: string | null;
  @Column('timestamptz', { nullable: true }) nextPollAt!: Date | null;
  @Column('double precision', { nullable: true }) intervalMinutes!: number | null;
  @Column('timestamptz', { nullable: true }) lastPollAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastSuccessAt!: Date | null;
  @Column('integer') errorStreak!: number;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorReason!: string | null;
  @Column('double precision', { nullable: true }) itemsADay!: number | null;
  @Column('timestamptz', { nullable: true }) lastItemAt!: Date | null;
  /** How many new pages in a row could not be read as articles. */
  @Column('integer') unreadableStreak!: number;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  /** What the lists said of their versions, by their addresses. */
  @Column('jsonb') validators!: Record<string, PageValidators>;
}
