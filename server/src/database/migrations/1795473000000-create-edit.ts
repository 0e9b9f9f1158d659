import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEdit1795473000000 implements MigrationInterface {
  readonly name = 'CreateEdit1795473000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edit (
        id uuid CONSTRAINT edit_pk PRIMARY KEY,
        release_id uuid NOT NULL CONSTRAINT edit_release_id_fk REFERENCES release (id),
        from_version_id uuid NOT NULL CONSTRAINT edit_from_version_id_fk REFERENCES release_version (id),
        to_version_id uuid NOT NULL CONSTRAINT edit_to_version_id_fk REFERENCES release_version (id)
          CONSTRAINT edit_to_version_id_uq UNIQUE,
        class text NOT NULL,
        classes text[] NOT NULL,
        significance double precision NOT NULL,
        change_count integer NOT NULL,
        title_changes jsonb NOT NULL,
        changes jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX edit_created_at_id_ix ON edit (created_at DESC, id DESC);
      CREATE INDEX edit_significance_id_ix ON edit (significance DESC, id DESC);
      CREATE INDEX edit_release_id_ix ON edit (release_id);
      CREATE INDEX edit_from_version_id_ix ON edit (from_version_id);
      CREATE INDEX edit_classes_ix ON edit USING gin (classes);
      CALL make_append_only('edit');

      CREATE TABLE mark_place (
        id uuid CONSTRAINT mark_place_pk PRIMARY KEY,
        row_version integer NOT NULL DEFAULT 1,
        edit_id uuid NOT NULL CONSTRAINT mark_place_edit_id_fk REFERENCES edit (id),
        mention_id uuid CONSTRAINT mark_place_mention_id_fk REFERENCES mention (id),
        annotation_id uuid CONSTRAINT mark_place_annotation_id_fk REFERENCES annotation (id),
        fate text NOT NULL
          CONSTRAINT mark_place_fate_ck CHECK (fate IN ('moved', 'reworded', 'changed', 'ambiguous', 'orphaned')),
        state text NOT NULL
          CONSTRAINT mark_place_state_ck CHECK (state IN ('settled', 'open', 'accepted', 'moved', 'dropped')),
        class text,
        old_start integer NOT NULL,
        old_end integer NOT NULL,
        found_start integer,
        found_end integer,
        start_offset integer,
        end_offset integer,
        removed text NOT NULL,
        added text NOT NULL,
        decided_by uuid CONSTRAINT mark_place_decided_by_fk REFERENCES account (id),
        decided_at timestamptz,
        reason text NOT NULL DEFAULT '',
        CONSTRAINT mark_place_edit_id_mention_id_uq UNIQUE (edit_id, mention_id),
        CONSTRAINT mark_place_edit_id_annotation_id_uq UNIQUE (edit_id, annotation_id),
        CONSTRAINT mark_place_mark_ck CHECK (num_nonnulls(mention_id, annotation_id) = 1),
        CONSTRAINT mark_place_offsets_ck CHECK (
          (start_offset IS NULL) = (end_offset IS NULL) AND start_offset < end_offset
          AND (found_start IS NULL) = (found_end IS NULL) AND found_start < found_end)
      );
      CREATE INDEX mark_place_mention_id_ix ON mark_place (mention_id);
      CREATE INDEX mark_place_annotation_id_ix ON mark_place (annotation_id);
      CREATE INDEX mark_place_open_ix ON mark_place (edit_id) WHERE state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mark_place;
      DROP TABLE edit;
    `);
  }
}
