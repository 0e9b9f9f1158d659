import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AlterSource1795472100000 implements MigrationInterface {
  readonly name = 'AlterSource1795472100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source
        ADD row_version integer NOT NULL DEFAULT 1,
        ADD preset text,
        ADD state text NOT NULL DEFAULT 'paused' CONSTRAINT source_state_ck CHECK (state IN ('active', 'paused')),
        ADD discovery text NOT NULL DEFAULT 'by-hand'
          CONSTRAINT source_discovery_ck CHECK (discovery IN ('feed', 'sitemap', 'listing', 'by-hand')),
        ADD discovery_urls text[] NOT NULL DEFAULT '{}',
        ADD listing_selectors jsonb,
        ADD article_selectors jsonb,
        ADD min_interval_minutes integer NOT NULL DEFAULT 15,
        ADD max_interval_minutes integer NOT NULL DEFAULT 1440,
        ADD CONSTRAINT source_discovery_urls_ck CHECK ((discovery = 'by-hand') = (discovery_urls = '{}')),
        ADD CONSTRAINT source_min_interval_minutes_ck
          CHECK (min_interval_minutes BETWEEN 1 AND max_interval_minutes);
      CREATE INDEX source_preset_ix ON source (preset) WHERE preset IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source DROP row_version, DROP preset, DROP state, DROP discovery, DROP discovery_urls,
        DROP listing_selectors, DROP article_selectors, DROP min_interval_minutes, DROP max_interval_minutes;
    `);
  }
}
