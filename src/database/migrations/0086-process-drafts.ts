import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts are of processes of any kind; until now they were all of orders. */
export class ProcessDrafts1763769600086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_draft RENAME TO process_draft;
      ALTER TABLE process_draft RENAME CONSTRAINT order_draft_pk TO process_draft_pk;
      ALTER TABLE process_draft RENAME CONSTRAINT order_draft_author_fk TO process_draft_author_fk;
      ALTER TABLE process_draft ADD COLUMN kind text NOT NULL DEFAULT 'orders';
      ALTER TABLE process_draft ALTER kind DROP DEFAULT;
      DROP INDEX order_draft_of_author;
      CREATE INDEX process_draft_of_author ON process_draft (author, kind, updated_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM process_draft WHERE kind <> 'orders';
      DROP INDEX process_draft_of_author;
      ALTER TABLE process_draft DROP COLUMN kind;
      ALTER TABLE process_draft RENAME CONSTRAINT process_draft_author_fk TO order_draft_author_fk;
      ALTER TABLE process_draft RENAME CONSTRAINT process_draft_pk TO order_draft_pk;
      ALTER TABLE process_draft RENAME TO order_draft;
      CREATE INDEX order_draft_of_author ON order_draft (author, updated_at, id)`);
  }
}
