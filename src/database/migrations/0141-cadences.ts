import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What recurs: since when, and which of its periods have begun. */
export class Cadences1763769600141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cadence (
        id text CONSTRAINT cadence_pk PRIMARY KEY,
        rule text NOT NULL,
        since timestamptz(3) NOT NULL,
        failure text
      );
      CREATE TABLE cadence_period (
        cadence text NOT NULL,
        period date NOT NULL,
        day date NOT NULL,
        process_id text NOT NULL,
        opened_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT cadence_period_pk PRIMARY KEY (cadence, period)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cadence_period, cadence');
  }
}
