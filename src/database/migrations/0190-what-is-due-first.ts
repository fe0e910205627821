import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When what lies on a desk is due, and notices of what is over. Every open process is looked at once more, which brings its
 * desks up to date.
 */
export class WhatIsDueFirst1763769600190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE waiting ADD due timestamptz(3) NOT NULL DEFAULT 'infinity';
      UPDATE waiting SET due = (due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' WHERE due_on IS NOT NULL;
      DROP INDEX waiting_for;
      CREATE INDEX waiting_for ON waiting (desk, due, id);
      UPDATE process_clock SET policy = -1 WHERE policy > 0;
      ALTER TABLE notice ADD over boolean NOT NULL DEFAULT false;
      UPDATE notice n SET over = true WHERE kind <> 'news' AND NOT EXISTS (
        SELECT FROM process p, jsonb_array_elements(p.waits::jsonb) AS wait
        WHERE p.id = n.process_id AND wait ->> 'event' = n.topic);
      DROP INDEX notice_of_office;
      CREATE INDEX notice_of_office ON notice (office, id) WHERE NOT over;
      CREATE INDEX notice_of_process ON notice (process_id) WHERE NOT over;
      CREATE INDEX notice_urging ON notice (office) WHERE kind = 'urging' AND NOT over`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX notice_urging;
      DROP INDEX notice_of_process;
      DROP INDEX notice_of_office;
      CREATE INDEX notice_of_office ON notice (office, id);
      ALTER TABLE notice DROP COLUMN over;
      DELETE FROM waiting WHERE starts_with(desk, 'escalated:');
      DROP INDEX waiting_for;
      CREATE INDEX waiting_for ON waiting (desk, due_on, id);
      ALTER TABLE waiting DROP COLUMN due`);
  }
}
