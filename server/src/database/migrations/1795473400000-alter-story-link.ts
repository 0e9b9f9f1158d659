import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many releases cite one is counted whenever a story grows. */
export class AlterStoryLink1795473400000 implements MigrationInterface {
  readonly name = 'AlterStoryLink1795473400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX story_link_cited_ix ON story_link (cited) WHERE cited IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX story_link_cited_ix');
  }
}
