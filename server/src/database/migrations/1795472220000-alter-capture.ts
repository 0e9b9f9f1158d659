import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AlterCapture1795472220000 implements MigrationInterface {
  readonly name = 'AlterCapture1795472220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE capture ADD refusal text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE capture DROP refusal;
    `);
  }
}
