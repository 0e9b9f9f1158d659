import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSourceHealth1795472160000 implements MigrationInterface {
  readonly name = 'CreateSourceHealth1795472160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source_health (
        source_id uuid CONSTRAINT source_health_pk PRIMARY KEY
          CONSTRAINT source_health_source_id_fk REFERENCES source (id),
        host text,
        next_poll_at timestamptz,
        interval_minutes double precision,
        last_poll_at timestamptz,
        last_success_at timestamptz,
        error_streak integer NOT NULL DEFAULT 0,
        error_code text,
        error_reason text,
        items_a_day double precision,
        last_item_at timestamptz,
        unreadable_streak integer NOT NULL DEFAULT 0,
        verified_at timestamptz,
        validators jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX source_health_next_poll_at_ix ON source_health (next_poll_at) WHERE next_poll_at IS NOT NULL;
      INSERT INTO source_health (source_id) SELECT id FROM source;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE source_health;
    `);
  }
}
