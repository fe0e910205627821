import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for opportunities. */
export class Opportunities1763769600304 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE opportunity_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE opportunity_no');
  }
}
