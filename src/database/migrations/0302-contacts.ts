import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for contacts with customers. */
export class Contacts1763769600302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE contact_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE contact_no');
  }
}
