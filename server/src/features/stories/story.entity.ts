import type { StoryLinkKind, StoryReason } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The releases that tell one event: what links and decisions join. Derived; `release.story_id` says who belongs to it. */
@Entity('story')
export class StoryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') primaryReleaseId!: string;
  @Column('integer') releaseCount!: number;
  @Column('text', { array: true }) languages!: Language[];
  @Column('text', { array: true }) kinds!: StoryLinkKind[];
  /** Whether a decision that is in force names one of its releases. */
  @Column('boolean') decided!: boolean;
  @Column('timestamptz', { nullable: true }) since!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

/** By what a release is found when others look for their story. Derived from one version by one extractor. */
@Entity('story_reading')
export class StoryReadingEntity {
  @PrimaryColumn('uuid') releaseId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') extractor!: string;
  @Column('integer', { array: true }) sure!: number[];
  @Column('integer', { array: true }) hints!: number[];
}

/** Two releases that the program has linked: a suggestion. Derived; `a` is the lesser id. */
@Entity('story_link')
export class StoryLinkEntity {
  @PrimaryColumn('uuid') a!: string;
  @PrimaryColumn('uuid') b!: string;
  @Column('text') kind!: StoryLinkKind;
  @Column('double precision') score!: number;
  @Column('jsonb') reasons!: StoryReason[];
  @Column('uuid', { nullable: true }) cited!: string | null;
  @Column('text') extractor!: string;
}

/** A person's decision: a release tells the same event as the others, or doesn't; or takes such a decision back. A record. */
@Entity('story_decision')
export class StoryDecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: 'join' | 'split' | 'undo';
  @Column('uuid') releaseId!: string;
  /** All releases that stood in the story in question. */
  @Column('uuid', { array: true }) others!: string[];
  @Column('uuid', { nullable: true }) undoes!: string | null;
  @Column('text') reason!: string;
  @Column('uuid') actorId!: string;
  @Column('timestamptz') decidedAt!: Date;
}

/** A release whose story is still to be looked for. */
@Entity('story_due')
export class StoryDueEntity {
  @PrimaryColumn('bigint', { generated: 'identity' }) id!: string;
  @Column('uuid') releaseId!: string;
}
