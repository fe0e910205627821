import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What callers have used of their minute, for the limit of requests on all nodes together. Not in the write-ahead log:
 * after a crash of the server every minute begins anew, and a request waits for no disk.
 */
export class RequestBudget1763769600022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE request_budget (
        caller bytea CONSTRAINT request_budget_pk PRIMARY KEY,
        spent integer NOT NULL,
        lent integer NOT NULL,
        minute_ends timestamptz NOT NULL,
        CONSTRAINT request_budget_caller_is_sha256 CHECK (octet_length(caller) = 32),
        CONSTRAINT request_budget_lends_what_it_counts CHECK (lent >= 0 AND lent <= spent)
      ) WITH (fillfactor = 50);
      CREATE INDEX request_budget_by_end ON request_budget (minute_ends)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_budget');
  }
}
