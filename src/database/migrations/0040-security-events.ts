import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail takes every security event: some are nobody's, as a try to sign in under a name that does not exist. It is
 * sealed as the log is, in the order in which transactions ended; what was there before is sealed with the next checkpoint.
 */
const TRAIL = `
  ALTER TABLE audit_entry ALTER by_person DROP NOT NULL, ADD tx xid8 NOT NULL DEFAULT pg_current_xact_id();
  CREATE INDEX audit_entry_stream ON audit_entry (tx, id);
  CREATE INDEX audit_entry_by ON audit_entry (by_person, id);
  CREATE INDEX audit_entry_of_action ON audit_entry (action, id);
  ALTER TABLE checkpoint
    ADD upto_trail_tx xid8 NOT NULL DEFAULT '0',
    ADD upto_trail bigint NOT NULL DEFAULT 0;`;

/** Security events are kept in the audit trail and sealed with the log. */
export class SecurityEvents1763769600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRAIL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE checkpoint DROP upto_trail_tx, DROP upto_trail;
      DROP INDEX audit_entry_stream, audit_entry_by, audit_entry_of_action;
      ALTER TABLE audit_entry DROP tx, ALTER by_person SET NOT NULL`);
  }
}
