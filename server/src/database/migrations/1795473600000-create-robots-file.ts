import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A robots.txt speaks for one origin, and a host may have two: http and https. Of what was kept for a host nobody knows which of
 * the two had said it; it is asked for anew.
 */
export class CreateRobotsFile1795473600000 implements MigrationInterface {
  readonly name = 'CreateRobotsFile1795473600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE robots_file (
        origin text CONSTRAINT robots_file_pk PRIMARY KEY,
        words text NOT NULL,
        fetched_at timestamptz NOT NULL
      );
      ALTER TABLE host DROP COLUMN robots, DROP COLUMN robots_fetched_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE host ADD COLUMN robots text, ADD COLUMN robots_fetched_at timestamptz;
      DROP TABLE robots_file;
    `);
  }
}
