import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSpeaker1795471620000 implements MigrationInterface {
  readonly name = 'CreateSpeaker1795471620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE speaker (
        id uuid CONSTRAINT speaker_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT speaker_name_uq UNIQUE,
        created_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE speaker;
    `);
  }
}
