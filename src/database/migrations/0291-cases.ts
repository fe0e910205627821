import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for cases of after-sales. */
export class Cases1763769600291 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE case_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE case_no');
  }
}
