import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AlterSuggestion1795472040000 implements MigrationInterface {
  readonly name = 'AlterSuggestion1795472040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion
        ADD superseded_by uuid CONSTRAINT suggestion_superseded_by_fk REFERENCES release_version (id),
        ADD continues_id uuid CONSTRAINT suggestion_continues_id_fk REFERENCES suggestion (id);
      DROP INDEX suggestion_state_score_ix;
      CREATE INDEX suggestion_state_score_ix ON suggestion (type, state, score DESC NULLS LAST, id DESC) WHERE superseded_by IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX suggestion_state_score_ix;
      CREATE INDEX suggestion_state_score_ix ON suggestion (type, state, score DESC NULLS LAST, id DESC);
      ALTER TABLE suggestion DROP continues_id, DROP superseded_by;
    `);
  }
}
