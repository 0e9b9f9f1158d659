import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRolesAndGuards1795471200000 implements MigrationInterface {
  readonly name = 'CreateRolesAndGuards1795471200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'uade_app') THEN
          CREATE ROLE uade_app NOLOGIN;
        END IF;
      END
      $$;
      GRANT USAGE ON SCHEMA public TO uade_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO uade_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO uade_app;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is a record: rows are added, never changed or removed', TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END
      $$;

      CREATE PROCEDURE make_append_only(record regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM uade_app', record);
        EXECUTE format(
          'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()', record);
        EXECUTE format(
          'CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
          record);
      END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP PROCEDURE make_append_only(regclass);
      DROP FUNCTION refuse_change();
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM uade_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM uade_app;
      REVOKE USAGE ON SCHEMA public FROM uade_app;
    `);
  }
}
