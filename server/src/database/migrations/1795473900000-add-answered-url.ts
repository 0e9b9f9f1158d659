import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAnsweredUrl1795473900000 implements MigrationInterface {
  readonly name = 'AddAnsweredUrl1795473900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE capture ADD answered_url text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE capture DROP answered_url;
    `);
  }
}
