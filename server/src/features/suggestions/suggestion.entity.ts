import type { CommitmentKind, Deadline, Target } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the program proposes of a span; its state follows the last decision. */
@Entity('suggestion')
export class SuggestionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') releaseId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') type!: 'commitment' | 'claim';
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text') quote!: string;
  @Column('text', { nullable: true }) kind!: CommitmentKind | null;
  @Column('text', { nullable: true }) testability!: 'testable' | 'vague' | null;
  @Column('boolean') restated!: boolean;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('uuid', { nullable: true }) speakerId!: string | null;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('text', { nullable: true }) actor!: string | null;
  @Column('boolean') negated!: boolean;
  @Column('text', { nullable: true }) condition!: string | null;
  @Column('text', { nullable: true }) action!: string | null;
  @Column('jsonb', { nullable: true }) target!: Target | null;
  @Column('jsonb', { nullable: true }) deadline!: Deadline | null;
  @Column('text') rule!: string;
  @Column('double precision') score!: number;
  @Column('text') extractor!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('integer') rowVersion!: number;
  @Column('text') state!: 'open' | 'accepted' | 'rejected';
  @Column('uuid', { nullable: true }) lastDecisionId!: string | null;
  /** The version whose reading took its place, `null` while it stands. */
  @Column('uuid', { nullable: true }) supersededBy!: string | null;
  /** The suggestion of an earlier version that was decided, and whose decision this one carries on. */
  @Column('uuid', { nullable: true }) continuesId!: string | null;
}

/** A person's decision on a suggestion. A record: never changed; `reopened` undoes. */
@Entity('suggestion_decision')
export class SuggestionDecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') suggestionId!: string;
  @Column('text') decision!: 'accepted' | 'rejected' | 'reopened';
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) commitmentId!: string | null;
  @Column('uuid') actorId!: string;
  @Column('timestamptz') decidedAt!: Date;
}
