import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnnotation1795471920000 implements MigrationInterface {
  readonly name = 'CreateAnnotation1795471920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE annotation (
        id uuid CONSTRAINT annotation_pk PRIMARY KEY,
        row_version integer NOT NULL DEFAULT 1,
        version_id uuid NOT NULL CONSTRAINT annotation_version_id_fk REFERENCES release_version (id),
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        quote text NOT NULL,
        prefix text NOT NULL,
        suffix text NOT NULL,
        motivation text NOT NULL,
        body text NOT NULL,
        creator_id uuid NOT NULL CONSTRAINT annotation_creator_id_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT annotation_offsets_ck CHECK (0 <= start_offset AND start_offset < end_offset)
      );
      CREATE INDEX annotation_version_id_ix ON annotation (version_id);

      CREATE TABLE annotation_revision (
        annotation_id uuid NOT NULL CONSTRAINT annotation_revision_annotation_id_fk REFERENCES annotation (id),
        revision integer NOT NULL,
        body text NOT NULL,
        removed boolean NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT annotation_revision_actor_id_fk REFERENCES account (id),
        at timestamptz NOT NULL,
        CONSTRAINT annotation_revision_pk PRIMARY KEY (annotation_id, revision)
      );
      CALL make_append_only('annotation_revision');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE annotation_revision;
      DROP TABLE annotation;
    `);
  }
}
