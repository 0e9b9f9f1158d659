import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSource1795471440000 implements MigrationInterface {
  readonly name = 'CreateSource1795471440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source (
        id uuid CONSTRAINT source_pk PRIMARY KEY,
        slug text NOT NULL CONSTRAINT source_slug_uq UNIQUE,
        name text NOT NULL,
        home_page text,
        languages text[] NOT NULL,
        fictional boolean NOT NULL,
        created_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE source;
    `);
  }
}
