import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHost1795472340000 implements MigrationInterface {
  readonly name = 'CreateHost1795472340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE host (
        name text CONSTRAINT host_pk PRIMARY KEY,
        lease_id uuid,
        leased_until timestamptz,
        next_request_at timestamptz NOT NULL DEFAULT 'epoch',
        error_streak integer NOT NULL DEFAULT 0,
        robots text,
        robots_fetched_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE host;
    `);
  }
}
