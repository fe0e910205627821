import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for suppliers. */
export class Suppliers1763769600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE supplier_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE supplier_no');
  }
}
