import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccount1795471260000 implements MigrationInterface {
  readonly name = 'CreateAccount1795471260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT account_pk PRIMARY KEY,
        handle text NOT NULL CONSTRAINT account_handle_uq UNIQUE,
        name text NOT NULL,
        role text NOT NULL CONSTRAINT account_role_ck CHECK (role IN ('viewer', 'analyst', 'reviewer', 'admin')),
        created_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account;
    `);
  }
}
