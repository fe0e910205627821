import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has changed of what is known of a process since it was last written whole: a transition writes these parts
 * alone. The rest stays where it is, and PostgreSQL does not touch it.
 */
export class FactsSince1763769600150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE process ADD COLUMN facts_since text NOT NULL DEFAULT '{}';
      ALTER TABLE process ALTER facts_since SET STORAGE EXTERNAL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE process SET facts = (facts::jsonb || facts_since::jsonb)::text WHERE facts_since <> '{}';
      ALTER TABLE process DROP COLUMN facts_since;`);
  }
}
