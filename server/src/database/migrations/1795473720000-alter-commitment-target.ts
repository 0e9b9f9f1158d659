import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promised figure is kept as it was read: its words, the end of a range, and a unit that has a name in every language. */
export class AlterCommitmentTarget1795473720000 implements MigrationInterface {
  readonly name = 'AlterCommitmentTarget1795473720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitment ADD target jsonb;
      UPDATE commitment SET target = jsonb_build_object(
        'phrase', target_value || ' ' || target_unit, 'value', target_value, 'upTo', NULL, 'unit', NULL)
        WHERE target_value IS NOT NULL AND target_unit IS NOT NULL;
      ALTER TABLE commitment DROP target_value, DROP target_unit;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitment ADD target_value double precision, ADD target_unit text;
      UPDATE commitment SET target_value = (target->>'value')::double precision,
        target_unit = coalesce(target->>'unit', target->>'phrase') WHERE target IS NOT NULL;
      ALTER TABLE commitment DROP target;
    `);
  }
}
