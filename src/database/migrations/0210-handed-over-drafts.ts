import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From whom a draft came into other hands. */
export class HandedOverDrafts1763769600210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE process_draft ADD COLUMN handed_over_by uuid
        CONSTRAINT process_draft_predecessor_fk REFERENCES person (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE process_draft DROP COLUMN handed_over_by');
  }
}
