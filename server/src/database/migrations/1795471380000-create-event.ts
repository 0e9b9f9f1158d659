import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvent1795471380000 implements MigrationInterface {
  readonly name = 'CreateEvent1795471380000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT event_pk PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL,
        name text NOT NULL,
        payload jsonb NOT NULL
      );
      CREATE INDEX event_xid_id_ix ON event (xid, id);
      CALL make_append_only('event');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE event;
    `);
  }
}
