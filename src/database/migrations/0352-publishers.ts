import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for whoever keeps up what an office publishes. */
export class Publishers1763769600352 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE publisher_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE publisher_no');
  }
}
