import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for plans of sales and for channels. */
export class SalesPlans1763769600251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE sales_plan_no; CREATE SEQUENCE sales_channel_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE sales_plan_no; DROP SEQUENCE sales_channel_no');
  }
}
