import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's decision: who, what, when. Its reason and payload stand apart, so that they could be erased; nothing does so yet. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid') actorId!: string;
  @Column('text') action!: string;
  @Column('text') subjectType!: string;
  @Column('uuid') subjectId!: string;
  @Column('text') payloadSha256!: string;
}

/** The words of an audit entry; never `null` yet. */
@Entity('audit_payload')
export class AuditPayloadEntity {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** JSON with sorted keys; `payload_sha256` of the entry is the hash of reason, line feed and this. */
  @Column('text', { nullable: true }) payload!: string | null;
}

/** One link of the chain of hashes over the audit entries, made afterwards by one worker. */
@Entity('audit_link')
export class AuditLinkEntity {
  @PrimaryColumn('bigint') seq!: string;
  @Column('uuid') entryId!: string;
  @Column('text') hash!: string;
}
