import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for nonconformities that somebody opens by hand. */
export class Nonconformities1763769600290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE nonconformity_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE nonconformity_no');
  }
}
