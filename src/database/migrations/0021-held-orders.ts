import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few orders are on hold: whoever looks for them walks these, and not the whole list. */
export class HeldOrders1763769600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX order_summary_held ON order_summary (received_at, order_no) WHERE held');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_summary_held');
  }
}
