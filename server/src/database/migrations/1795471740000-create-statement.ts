import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStatement1795471740000 implements MigrationInterface {
  readonly name = 'CreateStatement1795471740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statement (
        id uuid CONSTRAINT statement_pk PRIMARY KEY,
        version_id uuid NOT NULL CONSTRAINT statement_version_id_fk REFERENCES release_version (id),
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        kind text NOT NULL CONSTRAINT statement_kind_ck CHECK (kind IN ('direct', 'indirect')),
        speaker_id uuid CONSTRAINT statement_speaker_id_fk REFERENCES speaker (id),
        utterance integer NOT NULL,
        extractor text NOT NULL,
        CONSTRAINT statement_offsets_ck CHECK (0 <= start_offset AND start_offset < end_offset)
      );
      CREATE INDEX statement_version_id_start_offset_ix ON statement (version_id, start_offset);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE statement;
    `);
  }
}
