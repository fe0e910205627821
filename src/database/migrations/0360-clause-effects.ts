import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moves that rules have refused, and how long processes waited for what a rule asks for. */
export class ClauseEffects1763769600360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refused_move (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT refused_move_pk PRIMARY KEY,
        at timestamptz(3) NOT NULL DEFAULT now(),
        kind text NOT NULL,
        process_id text,
        event text NOT NULL,
        rules text[] NOT NULL,
        times integer NOT NULL
      );
      CREATE INDEX refused_move_at ON refused_move (at);
      CREATE TABLE rule_wait (
        process_id text NOT NULL,
        event text NOT NULL,
        rule text NOT NULL,
        since timestamptz(3) NOT NULL,
        kind text NOT NULL,
        office text NOT NULL,
        until timestamptz(3),
        CONSTRAINT rule_wait_pk PRIMARY KEY (process_id, event, rule, since)
      );
      CREATE INDEX rule_wait_until ON rule_wait (until, since);
      CREATE TABLE rule_wait_upto (
        process_id text CONSTRAINT rule_wait_upto_pk PRIMARY KEY,
        version integer NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_wait_upto; DROP TABLE rule_wait; DROP TABLE refused_move');
  }
}
