import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which a person's calendar program reads without signing in. */
export class CalendarFeeds1763769600181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        id uuid CONSTRAINT calendar_feed_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT calendar_feed_person_fk REFERENCES person,
        key_hash bytea NOT NULL CONSTRAINT calendar_feed_key_unique UNIQUE
          CONSTRAINT calendar_feed_key_is_sha256 CHECK (octet_length(key_hash) = 32),
        whose text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );
      CREATE INDEX calendar_feed_of_person ON calendar_feed (person_id, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
