import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for risks. */
export class Risks1763769600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE risk_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE risk_no');
  }
}
