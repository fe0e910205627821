import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when each desk has to answer, and what calendars read by days. Every process that waits is looked at once more,
 * which brings its desks up to date.
 */
export class WaitsByDay1763769600202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE waiting ADD answer_by timestamptz(3) NOT NULL DEFAULT 'infinity';
      CREATE INDEX waiting_by_day ON waiting (desk, due_on, id) WHERE due_on IS NOT NULL;
      CREATE INDEX waiting_to_answer ON waiting (answer_by, desk, id) WHERE answer_by < 'infinity';
      CREATE INDEX shipment_expected ON shipment (eta, order_no) WHERE open;
      UPDATE process_clock SET policy = -1 WHERE policy > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX shipment_expected;
      DROP INDEX waiting_by_day;
      ALTER TABLE waiting DROP COLUMN answer_by`);
  }
}
