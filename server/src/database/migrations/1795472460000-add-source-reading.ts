import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSourceReading1795472460000 implements MigrationInterface {
  readonly name = 'AddSourceReading1795472460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source ADD reading_key text NOT NULL DEFAULT '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source DROP reading_key;
    `);
  }
}
