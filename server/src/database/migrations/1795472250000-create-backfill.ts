import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBackfill1795472250000 implements MigrationInterface {
  readonly name = 'CreateBackfill1795472250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE backfill (
        id uuid CONSTRAINT backfill_pk PRIMARY KEY,
        row_version integer NOT NULL DEFAULT 1,
        source_id uuid NOT NULL CONSTRAINT backfill_source_id_fk REFERENCES source (id),
        host text NOT NULL,
        state text NOT NULL
          CONSTRAINT backfill_state_ck CHECK (state IN ('running', 'cancelled', 'finished', 'failed')),
        range jsonb NOT NULL,
        pending text[] NOT NULL,
        lists_read integer NOT NULL DEFAULT 0,
        last_items_sha256 text,
        next_list_at timestamptz,
        error_streak integer NOT NULL DEFAULT 0,
        error_code text,
        error_reason text,
        actor_id uuid NOT NULL CONSTRAINT backfill_actor_id_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX backfill_source_id_ix ON backfill (source_id);
      CREATE INDEX backfill_host_ix ON backfill (host) WHERE state = 'running';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE backfill;
    `);
  }
}
