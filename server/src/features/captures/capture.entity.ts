import type { CaptureMethod } from '@uade/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BlobCodec } from './blob-bytes';

/** Bytes by their hash, which is that of what `codec` unpacks; `bytes` is never `null` yet: nothing erases. */
@Entity('blob')
export class BlobEntity {
  @PrimaryColumn('text') sha256!: string;
  @Column('bytea', { nullable: true }) bytes!: Buffer | null;
  @Column('text') codec!: BlobCodec;
}

/** One receipt of bytes. A record: never changed. */
@Entity('capture')
export class CaptureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') sourceId!: string;
  @Column('text') method!: CaptureMethod;
  @Column('text') url!: string;
  /** The address that answered, where redirects led to another one than `url`; `null` where it was that one. */
  @Column('text', { nullable: true }) answeredUrl!: string | null;
  @Column('integer', { nullable: true }) status!: number | null;
  @Column('jsonb') headers!: Record<string, string>;
  @Column('text') sha256!: string;
  @Column('integer') byteLength!: number;
  @Column('text') mediaType!: string;
  @Column('text', { nullable: true }) charset!: string | null;
  /** Why no release could be read from a page that was fetched; `null` where one was, or where none was looked for. */
  @Column('text', { nullable: true }) refusal!: string | null;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('timestamptz', { nullable: true }) fetchedAt!: Date | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('uuid') actorId!: string;
}
