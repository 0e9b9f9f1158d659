import type { Language, Script } from '@uade/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One publication at one canonical address in one language, as its newest version has it. */
@Entity('release')
export class ReleaseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') sourceId!: string;
  @Column('text') canonicalUrl!: string;
  @Column('text') language!: Language;
  @Column('text') script!: Script;
  @Column('text') title!: string;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('text', { nullable: true }) citesName!: string | null;
  @Column('text', { nullable: true }) citesUrl!: string | null;
  @Column('uuid', { nullable: true }) currentVersionId!: string | null;
  /** The story that it belongs to; written by stories. `null` where it is alone in telling its event. */
  @Column('uuid', { nullable: true }) storyId!: string | null;
  @Column('integer') versionCount!: number;
  @Column('integer') undecidedCount!: number;
  @Column('integer') commitmentCount!: number;
  /** The search vector; written and read by the database only. */
  @Column('tsvector', { select: false }) words!: string;
  @Column('timestamptz') createdAt!: Date;
}
