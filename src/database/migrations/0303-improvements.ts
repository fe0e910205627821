import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for improvements of products. */
export class Improvements1763769600303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE improvement_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE improvement_no');
  }
}
