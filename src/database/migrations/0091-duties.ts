import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for duties. */
export class Duties1763769600091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE duty_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE duty_no');
  }
}
