import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sitemap indexes that name each other kept a backfill running for ever: the lists that it has read are remembered. */
export class CreateBackfillList1795473610000 implements MigrationInterface {
  readonly name = 'CreateBackfillList1795473610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE backfill_list (
        backfill_id uuid CONSTRAINT backfill_list_backfill_id_fk REFERENCES backfill (id),
        url_sha256 text,
        CONSTRAINT backfill_list_backfill_id_url_sha256_pk PRIMARY KEY (backfill_id, url_sha256)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE backfill_list;
    `);
  }
}
