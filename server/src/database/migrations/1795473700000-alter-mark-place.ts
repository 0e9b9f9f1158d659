import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark's words may come back where they stood nowhere in the version before. */
export class AlterMarkPlace1795473700000 implements MigrationInterface {
  readonly name = 'AlterMarkPlace1795473700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mark_place
        ALTER COLUMN old_start DROP NOT NULL,
        ALTER COLUMN old_end DROP NOT NULL,
        DROP CONSTRAINT mark_place_fate_ck,
        ADD CONSTRAINT mark_place_fate_ck
          CHECK (fate IN ('moved', 'reworded', 'changed', 'ambiguous', 'orphaned', 'returned')),
        ADD CONSTRAINT mark_place_old_start_old_end_ck CHECK (
          (old_start IS NULL) = (fate = 'returned') AND (old_end IS NULL) = (fate = 'returned'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM mark_place WHERE fate = 'returned';
      ALTER TABLE mark_place
        DROP CONSTRAINT mark_place_old_start_old_end_ck,
        DROP CONSTRAINT mark_place_fate_ck,
        ADD CONSTRAINT mark_place_fate_ck CHECK (fate IN ('moved', 'reworded', 'changed', 'ambiguous', 'orphaned')),
        ALTER COLUMN old_start SET NOT NULL,
        ALTER COLUMN old_end SET NOT NULL;
    `);
  }
}
