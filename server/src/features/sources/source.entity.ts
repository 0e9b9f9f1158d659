import type { ArticleSelectors, Discovery, ListingSelectors, SourceState } from '@uade/contracts';
import type { ReadLanguage } from '@uade/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A publisher whose releases are read: what people decided of it. */
@Entity('source')
export class SourceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') rowVersion!: number;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) homePage!: string | null;
  @Column('text', { array: true }) languages!: ReadLanguage[];
  @Column('boolean') fictional!: boolean;
  @Column('text', { nullable: true }) preset!: string | null;
  @Column('text') state!: SourceState;
  @Column('text') discovery!: Discovery;
  @Column('text', { array: true }) discoveryUrls!: string[];
  @Column('jsonb', { nullable: true }) listingSelectors!: ListingSelectors | null;
  @Column('jsonb', { nullable: true }) articleSelectors!: ArticleSelectors | null;
  /** What the selectors of articles add to the name of the extractor; empty without them. */
  @Column('text') readingKey!: string;
  @Column('integer') minIntervalMinutes!: number;
  @Column('integer') maxIntervalMinutes!: number;
  @Column('timestamptz') createdAt!: Date;
}
