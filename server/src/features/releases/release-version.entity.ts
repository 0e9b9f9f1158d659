import type { Language, Script } from '@uade/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of a release as one extractor read it from one capture. A record: never changed. */
@Entity('release_version')
export class ReleaseVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') releaseId!: string;
  @Column('integer') number!: number;
  @Column('uuid') captureId!: string;
  @Column('text') cause!: 'page-changed' | 'reread';
  @Column('text') extractor!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text') textSha256!: string;
  @Column('text') language!: Language;
  @Column('text') script!: Script;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  /** Starts and ends of the sentences, one after the other, in UTF-16 code units of `text`. */
  @Column('integer', { array: true }) sentences!: number[];
  @Column('timestamptz') createdAt!: Date;
}
