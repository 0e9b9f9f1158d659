import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What requests with an `Idempotency-Key` have made, so that the same request sent again makes nothing more. */
export class CreateRequestKey1795473920000 implements MigrationInterface {
  readonly name = 'CreateRequestKey1795473920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_key (
        key text CONSTRAINT request_key_pk PRIMARY KEY,
        request_sha256 text NOT NULL,
        made_id uuid NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX request_key_at_ix ON request_key (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_key');
  }
}
