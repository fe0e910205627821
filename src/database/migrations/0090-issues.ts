import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for issues. */
export class Issues1763769600090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE issue_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE issue_no');
  }
}
