import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item belongs to one backfill, and was lost to all others that had found it when that one was cancelled. */
export class CreateBackfillWish1795473800000 implements MigrationInterface {
  readonly name = 'CreateBackfillWish1795473800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE backfill_wish (
        backfill_id uuid CONSTRAINT backfill_wish_backfill_id_fk REFERENCES backfill (id),
        item_id uuid CONSTRAINT backfill_wish_item_id_fk REFERENCES source_item (id),
        CONSTRAINT backfill_wish_backfill_id_item_id_pk PRIMARY KEY (backfill_id, item_id)
      );
      CREATE INDEX backfill_wish_item_id_ix ON backfill_wish (item_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE backfill_wish;
    `);
  }
}
