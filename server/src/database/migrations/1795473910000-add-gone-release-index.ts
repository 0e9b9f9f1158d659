import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddGoneReleaseIndex1795473910000 implements MigrationInterface {
  readonly name = 'AddGoneReleaseIndex1795473910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX event_gone_release_ix ON event ((payload ->> 'releaseId'), id)
        WHERE name IN ('release.vanished', 'release.returned');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX event_gone_release_ix;
    `);
  }
}
