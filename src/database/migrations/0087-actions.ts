import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for actions. */
export class Actions1763769600087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE action_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE action_no');
  }
}
