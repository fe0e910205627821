import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due in each process, the clocks that a hold has stopped, and reminders among the notices. */
export class Clocks1763769600151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE process_clock (
        id text CONSTRAINT process_clock_pk PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        policy integer NOT NULL,
        leased_until timestamptz
      );
      CREATE INDEX process_clock_by_time ON process_clock (at);
      CREATE INDEX process_clock_by_policy ON process_clock (policy);
      INSERT INTO process_clock (id, at, policy) SELECT id, now(), 0 FROM process WHERE waits <> '[]';
      ALTER TABLE process ADD stopped text NOT NULL DEFAULT '[]';
      ALTER TABLE notice DROP CONSTRAINT notice_has_a_kind,
        ADD CONSTRAINT notice_has_a_kind CHECK (kind IN ('task', 'news', 'urging', 'reminder', 'escalation')
          AND (kind = 'urging') = (urging_id IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE kind IN ('reminder', 'escalation');
      ALTER TABLE notice DROP CONSTRAINT notice_has_a_kind,
        ADD CONSTRAINT notice_has_a_kind CHECK (kind IN ('task', 'news', 'urging') AND (kind = 'urging') = (urging_id IS NOT NULL));
      ALTER TABLE process DROP COLUMN stopped;
      DROP TABLE process_clock`);
  }
}
