import { Entity, PrimaryColumn } from 'typeorm';

/** A backfill is after an item that another one found, too: it is to be fetched as long as one of them runs. */
@Entity('backfill_wish')
export class BackfillWishEntity {
  @PrimaryColumn('uuid') backfillId!: string;
  @PrimaryColumn('uuid') itemId!: string;
}
