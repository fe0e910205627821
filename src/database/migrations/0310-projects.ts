import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for projects. */
export class Projects1763769600310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE project_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE project_no');
  }
}
