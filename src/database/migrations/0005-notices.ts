import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices were told, and who has read it. */
export class Notices1763769600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_pk PRIMARY KEY,
        office text NOT NULL,
        head boolean NOT NULL,
        kind text NOT NULL,
        process_id text NOT NULL,
        process_kind text NOT NULL,
        seq integer NOT NULL,
        topic text NOT NULL,
        rules text[] NOT NULL,
        told_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notice_is_task_or_news CHECK (kind IN ('task', 'news'))
      );
      CREATE INDEX notice_of_office ON notice (office, id);
      CREATE TABLE notice_read (
        person_id uuid NOT NULL CONSTRAINT notice_read_person_fk REFERENCES person,
        notice_id bigint NOT NULL CONSTRAINT notice_read_notice_fk REFERENCES notice ON DELETE CASCADE,
        read_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notice_read_pk PRIMARY KEY (person_id, notice_id)
      );
      CREATE INDEX notice_read_of_notice ON notice_read (notice_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_read, notice');
  }
}
