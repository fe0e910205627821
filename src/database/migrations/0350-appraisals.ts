import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for schemes of appraisal; those of appraisals follow from them. */
export class Appraisals1763769600350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE appraisal_scheme_no');
    await runner.query('CREATE SEQUENCE appraisal_no');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SEQUENCE appraisal_no');
    await runner.query('DROP SEQUENCE appraisal_scheme_no');
  }
}
