import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSuggestion1795471800000 implements MigrationInterface {
  readonly name = 'CreateSuggestion1795471800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suggestion (
        id uuid CONSTRAINT suggestion_pk PRIMARY KEY,
        release_id uuid NOT NULL CONSTRAINT suggestion_release_id_fk REFERENCES release (id),
        version_id uuid NOT NULL CONSTRAINT suggestion_version_id_fk REFERENCES release_version (id),
        type text NOT NULL CONSTRAINT suggestion_type_ck CHECK (type IN ('commitment', 'claim')),
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        quote text NOT NULL,
        kind text CONSTRAINT suggestion_kind_ck CHECK (kind IN ('pledge', 'instruction', 'announcement', 'guarantee')),
        testability text CONSTRAINT suggestion_testability_ck CHECK (testability IN ('testable', 'vague')),
        restated boolean NOT NULL,
        topic text CONSTRAINT suggestion_topic_fk REFERENCES topic (slug),
        speaker_id uuid CONSTRAINT suggestion_speaker_id_fk REFERENCES speaker (id),
        responsible text,
        deadline jsonb,
        rule text NOT NULL,
        score double precision NOT NULL,
        extractor text NOT NULL,
        created_at timestamptz NOT NULL,
        row_version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'open' CONSTRAINT suggestion_state_ck CHECK (state IN ('open', 'accepted', 'rejected')),
        last_decision_id uuid,
        CONSTRAINT suggestion_offsets_ck CHECK (0 <= start_offset AND start_offset < end_offset)
      );
      CREATE INDEX suggestion_version_id_start_offset_ix ON suggestion (version_id, start_offset);
      CREATE INDEX suggestion_release_id_state_ix ON suggestion (release_id, type, state);
      CREATE INDEX suggestion_state_score_ix ON suggestion (type, state, score DESC NULLS LAST, id DESC);

      CREATE TABLE suggestion_decision (
        id uuid CONSTRAINT suggestion_decision_pk PRIMARY KEY,
        suggestion_id uuid NOT NULL CONSTRAINT suggestion_decision_suggestion_id_fk REFERENCES suggestion (id),
        decision text NOT NULL
          CONSTRAINT suggestion_decision_decision_ck CHECK (decision IN ('accepted', 'rejected', 'reopened')),
        reason text NOT NULL,
        commitment_id uuid,
        actor_id uuid NOT NULL CONSTRAINT suggestion_decision_actor_id_fk REFERENCES account (id),
        decided_at timestamptz NOT NULL
      );
      CREATE INDEX suggestion_decision_suggestion_id_ix ON suggestion_decision (suggestion_id);
      CALL make_append_only('suggestion_decision');

      ALTER TABLE suggestion ADD CONSTRAINT suggestion_last_decision_id_fk
        FOREIGN KEY (last_decision_id) REFERENCES suggestion_decision (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion DROP CONSTRAINT suggestion_last_decision_id_fk;
      DROP TABLE suggestion_decision;
      DROP TABLE suggestion;
    `);
  }
}
