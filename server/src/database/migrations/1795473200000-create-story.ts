import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStory1795473200000 implements MigrationInterface {
  readonly name = 'CreateStory1795473200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE story (
        id uuid CONSTRAINT story_pk PRIMARY KEY,
        primary_release_id uuid NOT NULL CONSTRAINT story_primary_release_id_fk REFERENCES release (id),
        release_count integer NOT NULL CONSTRAINT story_release_count_ck CHECK (release_count > 1),
        languages text[] NOT NULL,
        kinds text[] NOT NULL,
        decided boolean NOT NULL,
        since timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX story_since_id_ix ON story (since DESC NULLS LAST, id DESC);

      ALTER TABLE release ADD COLUMN story_id uuid CONSTRAINT release_story_id_fk REFERENCES story (id);
      CREATE INDEX release_story_id_ix ON release (story_id) WHERE story_id IS NOT NULL;

      CREATE TABLE story_reading (
        release_id uuid CONSTRAINT story_reading_pk PRIMARY KEY
          CONSTRAINT story_reading_release_id_fk REFERENCES release (id),
        version_id uuid NOT NULL CONSTRAINT story_reading_version_id_fk REFERENCES release_version (id),
        extractor text NOT NULL,
        sure integer[] NOT NULL,
        hints integer[] NOT NULL
      );
      CREATE INDEX story_reading_sure_ix ON story_reading USING gin (sure) WITH (fastupdate = off);
      CREATE INDEX story_reading_hints_ix ON story_reading USING gin (hints) WITH (fastupdate = off);

      CREATE TABLE story_link (
        a uuid CONSTRAINT story_link_a_fk REFERENCES release (id),
        b uuid CONSTRAINT story_link_b_fk REFERENCES release (id),
        kind text NOT NULL
          CONSTRAINT story_link_kind_ck CHECK (kind IN ('twin', 'copy', 're-report', 'translation', 'same-event')),
        score double precision NOT NULL,
        reasons jsonb NOT NULL,
        cited uuid CONSTRAINT story_link_cited_ck CHECK (cited IN (a, b)),
        extractor text NOT NULL,
        CONSTRAINT story_link_pk PRIMARY KEY (a, b),
        CONSTRAINT story_link_a_b_ck CHECK (a < b)
      );
      CREATE INDEX story_link_b_ix ON story_link (b);

      CREATE TABLE story_decision (
        id uuid CONSTRAINT story_decision_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT story_decision_kind_ck CHECK (kind IN ('join', 'split', 'undo')),
        release_id uuid NOT NULL CONSTRAINT story_decision_release_id_fk REFERENCES release (id),
        others uuid[] NOT NULL,
        undoes uuid CONSTRAINT story_decision_undoes_fk REFERENCES story_decision (id)
          CONSTRAINT story_decision_undoes_uq UNIQUE,
        reason text NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT story_decision_actor_id_fk REFERENCES account (id),
        decided_at timestamptz NOT NULL,
        CONSTRAINT story_decision_kind_undoes_ck CHECK ((kind = 'undo') = (undoes IS NOT NULL))
      );
      CREATE INDEX story_decision_release_id_ix ON story_decision (release_id);
      CREATE INDEX story_decision_others_ix ON story_decision USING gin (others);
      CALL make_append_only('story_decision');

      CREATE TABLE story_due (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT story_due_pk PRIMARY KEY,
        release_id uuid NOT NULL CONSTRAINT story_due_release_id_fk REFERENCES release (id)
      );
      CREATE INDEX story_due_release_id_ix ON story_due (release_id);
      INSERT INTO story_due (release_id)
        SELECT id FROM release WHERE current_version_id IS NOT NULL ORDER BY published_at, canonical_url, language;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE story_due;
      DROP TABLE story_decision;
      DROP TABLE story_link;
      DROP TABLE story_reading;
      ALTER TABLE release DROP COLUMN story_id;
      DROP TABLE story;
    `);
  }
}
