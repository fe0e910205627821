import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that are not yet entered, each its author's alone, and the files that events refer to. */
export class DraftsAndAttachments1763769600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_draft (
        id uuid CONSTRAINT order_draft_pk PRIMARY KEY,
        author uuid NOT NULL CONSTRAINT order_draft_author_fk REFERENCES person,
        content jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX order_draft_of_author ON order_draft (author, updated_at, id);
      CREATE TABLE attachment (
        id uuid CONSTRAINT attachment_pk PRIMARY KEY,
        sha256 bytea NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        size integer NOT NULL,
        confidential boolean NOT NULL,
        uploaded_by uuid NOT NULL CONSTRAINT attachment_uploader_fk REFERENCES person,
        uploaded_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT attachment_is_sha256 CHECK (octet_length(sha256) = 32)
      );
      CREATE INDEX attachment_by_content ON attachment (sha256)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment, order_draft');
  }
}
