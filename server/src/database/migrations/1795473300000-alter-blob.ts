import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Blobs are packed before they come here: PostgreSQL need not try to; what is here already stays as it is. */
export class AlterBlob1795473300000 implements MigrationInterface {
  readonly name = 'AlterBlob1795473300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE blob
        ADD codec text NOT NULL DEFAULT 'identity'
          CONSTRAINT blob_codec_ck CHECK (codec IN ('identity', 'zstd')),
        ALTER bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM blob WHERE codec <> 'identity') THEN
          RAISE EXCEPTION 'blobs are packed: without their codec nobody could read them';
        END IF;
      END
      $$;
      ALTER TABLE blob DROP codec, ALTER bytes SET STORAGE EXTENDED;
    `);
  }
}
