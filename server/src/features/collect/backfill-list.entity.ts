import { Entity, PrimaryColumn } from 'typeorm';

/** A list that a backfill has read: none is read twice. */
@Entity('backfill_list')
export class BackfillListEntity {
  @PrimaryColumn('uuid') backfillId!: string;
  /** Hash of its address. */
  @PrimaryColumn('text') urlSha256!: string;
}
