import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSourceItem1795472280000 implements MigrationInterface {
  readonly name = 'CreateSourceItem1795472280000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source_item (
        id uuid CONSTRAINT source_item_pk PRIMARY KEY,
        source_id uuid NOT NULL CONSTRAINT source_item_source_id_fk REFERENCES source (id),
        url text NOT NULL,
        host text NOT NULL,
        page_url text,
        title text,
        published_at timestamptz,
        listed_change_at timestamptz,
        first_seen_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT source_item_state_ck
          CHECK (state IN ('waiting', 'read', 'unreadable', 'failed', 'gone')),
        priority smallint NOT NULL,
        backfill_id uuid CONSTRAINT source_item_backfill_id_fk REFERENCES backfill (id),
        release_id uuid CONSTRAINT source_item_release_id_fk REFERENCES release (id),
        capture_id uuid CONSTRAINT source_item_capture_id_fk REFERENCES capture (id),
        validators jsonb,
        first_read_at timestamptz,
        changed_at timestamptz,
        last_fetched_at timestamptz,
        next_fetch_at timestamptz,
        gone_at timestamptz,
        error_streak integer NOT NULL DEFAULT 0,
        error_code text,
        error_reason text,
        CONSTRAINT source_item_source_id_url_uq UNIQUE (source_id, url)
      );
      CREATE INDEX source_item_host_ix ON source_item (host, priority, next_fetch_at, id) WHERE next_fetch_at IS NOT NULL;
      CREATE INDEX source_item_state_ix ON source_item (source_id, state);
      CREATE INDEX source_item_first_seen_at_ix ON source_item (source_id, first_seen_at DESC, id DESC);
      CREATE INDEX source_item_backfill_id_ix ON source_item (backfill_id, state) WHERE backfill_id IS NOT NULL;
      CREATE INDEX source_item_release_id_ix ON source_item (release_id) WHERE release_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE source_item;
    `);
  }
}
