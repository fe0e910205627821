import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for the files of orders, and for applications to read them. */
export class Files1763769600301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE file_no');
    await runner.query('CREATE SEQUENCE file_access_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE file_access_no');
    await runner.query('DROP SEQUENCE file_no');
  }
}
