import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStatusChange1795471980000 implements MigrationInterface {
  readonly name = 'CreateStatusChange1795471980000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE status_change (
        id uuid CONSTRAINT status_change_pk PRIMARY KEY,
        commitment_id uuid NOT NULL CONSTRAINT status_change_commitment_id_fk REFERENCES commitment (id),
        kind text NOT NULL CONSTRAINT status_change_kind_ck CHECK (kind IN ('change', 'correction', 'retraction')),
        corrects uuid CONSTRAINT status_change_corrects_fk REFERENCES status_change (id),
        from_status text NOT NULL,
        to_status text,
        holds_from date NOT NULL,
        decided_at timestamptz NOT NULL,
        reason text NOT NULL CONSTRAINT status_change_reason_ck CHECK (reason <> ''),
        actor_id uuid NOT NULL CONSTRAINT status_change_actor_id_fk REFERENCES account (id),
        approved_by uuid CONSTRAINT status_change_approved_by_fk REFERENCES account (id),
        CONSTRAINT status_change_corrects_ck CHECK ((kind = 'change') = (corrects IS NULL)),
        CONSTRAINT status_change_to_status_ck CHECK ((kind = 'retraction') = (to_status IS NULL))
      );
      CREATE INDEX status_change_commitment_id_ix ON status_change (commitment_id, holds_from, decided_at, id);
      CALL make_append_only('status_change');

      CREATE TABLE evidence (
        id uuid CONSTRAINT evidence_pk PRIMARY KEY,
        status_change_id uuid NOT NULL CONSTRAINT evidence_status_change_id_fk REFERENCES status_change (id),
        position integer NOT NULL,
        polarity text NOT NULL
          CONSTRAINT evidence_polarity_ck CHECK (polarity IN ('supports', 'contradicts', 'context')),
        version_id uuid CONSTRAINT evidence_version_id_fk REFERENCES release_version (id),
        start_offset integer,
        end_offset integer,
        quote text,
        url text,
        note text NOT NULL,
        CONSTRAINT evidence_passage_ck CHECK (
          (version_id IS NULL) = (start_offset IS NULL) AND (version_id IS NULL) = (end_offset IS NULL)
          AND (version_id IS NULL) = (quote IS NULL))
      );
      CREATE INDEX evidence_status_change_id_ix ON evidence (status_change_id);
      CALL make_append_only('evidence');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evidence;
      DROP TABLE status_change;
    `);
  }
}
