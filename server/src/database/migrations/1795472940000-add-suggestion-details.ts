import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSuggestionDetails1795472940000 implements MigrationInterface {
  readonly name = 'AddSuggestionDetails1795472940000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion
        ADD actor text,
        ADD negated boolean NOT NULL DEFAULT false,
        ADD condition text,
        ADD action text,
        ADD target jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion DROP target, DROP action, DROP condition, DROP negated, DROP actor;
    `);
  }
}
