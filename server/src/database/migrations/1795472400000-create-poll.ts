import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePoll1795472400000 implements MigrationInterface {
  readonly name = 'CreatePoll1795472400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE poll (
        id uuid CONSTRAINT poll_pk PRIMARY KEY,
        source_id uuid NOT NULL CONSTRAINT poll_source_id_fk REFERENCES source (id),
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL,
        outcome text NOT NULL CONSTRAINT poll_outcome_ck CHECK (outcome IN ('items', 'not-modified', 'failed')),
        listed integer NOT NULL,
        added integer NOT NULL,
        error_code text,
        error_reason text
      );
      CREATE INDEX poll_source_id_ix ON poll (source_id, started_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE poll;
    `);
  }
}
