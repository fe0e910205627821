import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clerk of each order, by whom the list of orders is narrowed and sorted; those without one come last. */
export class ClerkInTheList1763769600211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_summary ADD COLUMN clerk uuid');
    await runner.query(`
      UPDATE order_summary s SET clerk = f.clerk FROM follow_up f WHERE f.order_no = s.order_no AND f.clerk IS NOT NULL`);
    await runner.query(`
      CREATE INDEX order_summary_of_clerk ON order_summary
        (coalesce(clerk, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid), received_at, order_no)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_summary DROP COLUMN clerk');
  }
}
