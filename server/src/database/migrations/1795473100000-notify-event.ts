import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotifyEvent1795473100000 implements MigrationInterface {
  readonly name = 'NotifyEvent1795473100000';

  async up(runner: QueryRunner): Promise<void> {
    // PostgreSQL sends it with the commit, and once for a transaction, however many events that holds.
    await runner.query(`
      CREATE FUNCTION notify_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('event', '');
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER notify AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION notify_event();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER notify ON event;
      DROP FUNCTION notify_event();
    `);
  }
}
