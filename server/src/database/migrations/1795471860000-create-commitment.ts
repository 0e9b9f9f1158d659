import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCommitment1795471860000 implements MigrationInterface {
  readonly name = 'CreateCommitment1795471860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitment (
        id uuid CONSTRAINT commitment_pk PRIMARY KEY,
        row_version integer NOT NULL DEFAULT 1,
        title text NOT NULL,
        kind text NOT NULL
          CONSTRAINT commitment_kind_ck CHECK (kind IN ('pledge', 'instruction', 'announcement', 'guarantee')),
        topic text CONSTRAINT commitment_topic_fk REFERENCES topic (slug),
        testability text NOT NULL
          CONSTRAINT commitment_testability_ck CHECK (testability IN ('testable', 'vague', 'out-of-control')),
        success_criterion text NOT NULL,
        speaker_id uuid CONSTRAINT commitment_speaker_id_fk REFERENCES speaker (id),
        responsible text,
        deadline_phrase text,
        deadline_from date,
        deadline_to date,
        deadline_precision text CONSTRAINT commitment_deadline_precision_ck
          CHECK (deadline_precision IN ('day', 'month', 'quarter', 'half', 'year', 'open')),
        target_value double precision,
        target_unit text,
        status text NOT NULL DEFAULT 'not-yet-rated' CONSTRAINT commitment_status_ck CHECK (status IN (
          'not-yet-rated', 'not-started', 'in-progress', 'stalled', 'partly-kept', 'kept', 'broken', 'superseded')),
        status_since date,
        first_mention_id uuid,
        first_said_at timestamptz,
        mention_count integer NOT NULL DEFAULT 0,
        words tsvector NOT NULL DEFAULT '',
        created_by uuid NOT NULL CONSTRAINT commitment_created_by_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT commitment_deadline_ck CHECK (
          (deadline_phrase IS NULL) = (deadline_precision IS NULL) AND deadline_from <= deadline_to)
      );
      CREATE INDEX commitment_first_said_at_id_ix ON commitment (first_said_at DESC NULLS LAST, id DESC)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX commitment_deadline_to_id_ix ON commitment (deadline_to, id) WHERE withdrawn_at IS NULL;
      CREATE INDEX commitment_topic_status_ix ON commitment (topic, status) WHERE withdrawn_at IS NULL;
      CREATE INDEX commitment_speaker_id_ix ON commitment (speaker_id);
      CREATE INDEX commitment_words_ix ON commitment USING gin (words);

      CREATE TABLE mention (
        id uuid CONSTRAINT mention_pk PRIMARY KEY,
        commitment_id uuid NOT NULL CONSTRAINT mention_commitment_id_fk REFERENCES commitment (id),
        role text NOT NULL
          CONSTRAINT mention_role_ck CHECK (role IN ('made', 'repeated', 'weakened', 'reported-done')),
        version_id uuid NOT NULL CONSTRAINT mention_version_id_fk REFERENCES release_version (id),
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        quote text NOT NULL,
        suggestion_id uuid CONSTRAINT mention_suggestion_id_fk REFERENCES suggestion (id),
        rule text,
        score double precision,
        extractor text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT mention_created_by_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT mention_offsets_ck CHECK (0 <= start_offset AND start_offset < end_offset)
      );
      CREATE INDEX mention_commitment_id_ix ON mention (commitment_id);
      CREATE INDEX mention_version_id_ix ON mention (version_id);
      CREATE UNIQUE INDEX mention_suggestion_id_uq ON mention (suggestion_id) WHERE withdrawn_at IS NULL;

      ALTER TABLE commitment ADD CONSTRAINT commitment_first_mention_id_fk
        FOREIGN KEY (first_mention_id) REFERENCES mention (id);
      ALTER TABLE suggestion_decision ADD CONSTRAINT suggestion_decision_commitment_id_fk
        FOREIGN KEY (commitment_id) REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion_decision DROP CONSTRAINT suggestion_decision_commitment_id_fk;
      ALTER TABLE commitment DROP CONSTRAINT commitment_first_mention_id_fk;
      DROP TABLE mention;
      DROP TABLE commitment;
    `);
  }
}
