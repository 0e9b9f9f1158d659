import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRelease1795471560000 implements MigrationInterface {
  readonly name = 'CreateRelease1795471560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE release (
        id uuid CONSTRAINT release_pk PRIMARY KEY,
        source_id uuid NOT NULL CONSTRAINT release_source_id_fk REFERENCES source (id),
        canonical_url text NOT NULL,
        language text NOT NULL,
        script text NOT NULL,
        title text NOT NULL,
        published_at timestamptz,
        cites_name text,
        cites_url text,
        current_version_id uuid,
        version_count integer NOT NULL DEFAULT 0,
        undecided_count integer NOT NULL DEFAULT 0 CONSTRAINT release_undecided_count_ck CHECK (undecided_count >= 0),
        commitment_count integer NOT NULL DEFAULT 0 CONSTRAINT release_commitment_count_ck CHECK (commitment_count >= 0),
        words tsvector NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT release_canonical_url_language_uq UNIQUE (canonical_url, language)
      );
      CREATE INDEX release_published_at_id_ix ON release (published_at DESC NULLS LAST, id DESC);
      CREATE INDEX release_source_id_ix ON release (source_id);
      CREATE INDEX release_words_ix ON release USING gin (words);

      CREATE TABLE release_version (
        id uuid CONSTRAINT release_version_pk PRIMARY KEY,
        release_id uuid NOT NULL CONSTRAINT release_version_release_id_fk REFERENCES release (id),
        number integer NOT NULL,
        capture_id uuid NOT NULL CONSTRAINT release_version_capture_id_fk REFERENCES capture (id),
        cause text NOT NULL CONSTRAINT release_version_cause_ck CHECK (cause IN ('page-changed', 'reread')),
        extractor text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        text_sha256 text NOT NULL,
        language text NOT NULL,
        script text NOT NULL,
        published_at timestamptz,
        sentences integer[] NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT release_version_release_id_number_uq UNIQUE (release_id, number)
      );
      CREATE INDEX release_version_capture_id_ix ON release_version (capture_id);
      CALL make_append_only('release_version');

      ALTER TABLE release ADD CONSTRAINT release_current_version_id_fk
        FOREIGN KEY (current_version_id) REFERENCES release_version (id) DEFERRABLE INITIALLY DEFERRED;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE release DROP CONSTRAINT release_current_version_id_fk;
      DROP TABLE release_version;
      DROP TABLE release;
    `);
  }
}
