import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditTrail1795471320000 implements MigrationInterface {
  readonly name = 'CreateAuditTrail1795471320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT audit_entry_actor_id_fk REFERENCES account (id),
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        payload_sha256 text NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX audit_entry_subject_id_at_ix ON audit_entry (subject_id, at);
      CREATE INDEX audit_entry_xid_id_ix ON audit_entry (xid, id);
      CALL make_append_only('audit_entry');

      CREATE TABLE audit_payload (
        entry_id uuid CONSTRAINT audit_payload_pk PRIMARY KEY
          CONSTRAINT audit_payload_entry_id_fk REFERENCES audit_entry (id),
        reason text,
        payload text
      );
      CALL make_append_only('audit_payload');

      CREATE TABLE audit_link (
        seq bigint CONSTRAINT audit_link_pk PRIMARY KEY CONSTRAINT audit_link_seq_ck CHECK (seq > 0),
        entry_id uuid NOT NULL CONSTRAINT audit_link_entry_id_uq UNIQUE
          CONSTRAINT audit_link_entry_id_fk REFERENCES audit_entry (id),
        hash text NOT NULL
      );
      CALL make_append_only('audit_link');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_link;
      DROP TABLE audit_payload;
      DROP TABLE audit_entry;
    `);
  }
}
