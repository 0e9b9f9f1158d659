import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCapture1795471500000 implements MigrationInterface {
  readonly name = 'CreateCapture1795471500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blob (
        sha256 text CONSTRAINT blob_pk PRIMARY KEY CONSTRAINT blob_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bytea
      );
      CALL make_append_only('blob');

      CREATE TABLE capture (
        id uuid CONSTRAINT capture_pk PRIMARY KEY,
        source_id uuid NOT NULL CONSTRAINT capture_source_id_fk REFERENCES source (id),
        method text NOT NULL CONSTRAINT capture_method_ck CHECK (method IN ('fetched', 'uploaded', 'pasted')),
        url text NOT NULL,
        status integer,
        headers jsonb NOT NULL,
        sha256 text NOT NULL CONSTRAINT capture_sha256_fk REFERENCES blob (sha256),
        byte_length integer NOT NULL,
        media_type text NOT NULL,
        charset text,
        file_name text,
        fetched_at timestamptz,
        received_at timestamptz NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT capture_actor_id_fk REFERENCES account (id),
        CONSTRAINT capture_url_sha256_fetched_at_uq UNIQUE NULLS NOT DISTINCT (url, sha256, fetched_at)
      );
      CREATE INDEX capture_source_id_ix ON capture (source_id);
      CREATE INDEX capture_sha256_ix ON capture (sha256);
      CALL make_append_only('capture');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE capture;
      DROP TABLE blob;
    `);
  }
}
